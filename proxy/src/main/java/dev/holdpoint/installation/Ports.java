package dev.holdpoint.installation;

import dev.holdpoint.config.Settings;
import java.net.BindException;

/** Turns what a listener's start threw into a sentence for the operator. */
final class Ports {
  private Ports() {}

  static InstallationFault fault(Exception cannot, Settings.Listeners listeners) {
    if (cannot instanceof InstallationFault already) {
      return already;
    }
    for (Throwable cause = cannot; cause != null; cause = cause.getCause()) {
      if (isTaken(cause)) {
        return new InstallationFault(
            "a port is in use: Holdpoint wants "
                + told(listeners.proxy())
                + " (proxy), "
                + told(listeners.agent())
                + " (agent) and "
                + told(listeners.console())
                + " (console). Stop what uses it, or choose others with --proxy-port,"
                + " --agent-port, --console-port (0 picks a free one)",
            cannot);
      }
    }
    return new InstallationFault("cannot start: " + cannot.getMessage(), cannot);
  }

  /** Netty's native sockets throw a type of their own. */
  private static boolean isTaken(Throwable cause) {
    return cause instanceof BindException
        || String.valueOf(cause.getMessage()).contains("Address already in use");
  }

  private static String told(Settings.Address address) {
    return address.host() + ":" + address.port();
  }
}
