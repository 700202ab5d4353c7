package dev.holdpoint.gateway;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The addresses this installation listens on itself: never an upstream, or agents would reach
 * through the proxy what only people may reach.
 */
final class OwnListeners implements Predicate<InetSocketAddress> {
  private final Set<InetSocketAddress> all = ConcurrentHashMap.newKeySet();

  OwnListeners(Collection<InetSocketAddress> others) {
    all.addAll(others);
  }

  void add(InetSocketAddress one) {
    all.add(one);
  }

  /** Whether that address, under whatever name of this machine, is one of them. */
  @Override
  public boolean test(InetSocketAddress asked) {
    InetAddress address = asked.getAddress();
    if (address == null) {
      return false;
    }
    for (InetSocketAddress one : all) {
      if (one.getPort() == asked.getPort() && (one.equals(asked) || ofThisMachine(address))) {
        return true;
      }
    }
    return false;
  }

  private static boolean ofThisMachine(InetAddress address) {
    try {
      return address.isAnyLocalAddress()
          || address.isLoopbackAddress()
          || NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException unknown) {
      return true;
    }
  }
}
