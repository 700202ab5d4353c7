package dev.holdpoint.installation;

/** Why an installation cannot be opened; the message is for the operator and says what to do. */
public final class InstallationFault extends RuntimeException {
  public InstallationFault(String message) {
    super(message);
  }

  public InstallationFault(String message, Throwable cause) {
    super(message, cause);
  }
}
