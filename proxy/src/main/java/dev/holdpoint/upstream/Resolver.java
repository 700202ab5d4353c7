package dev.holdpoint.upstream;

import io.netty.channel.EventLoop;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Turns an upstream's name into the address that is connected to. A name must not lead to this
 * machine, to a link-local address (where clouds keep their metadata) or to one of our own
 * listeners; a literal address means itself, and only our own listeners are refused.
 */
public final class Resolver {
  private final Executor blocking;
  private final Predicate<InetSocketAddress> ours;

  /**
   * @param blocking where look-ups may wait
   * @param ours whether one of our own listeners is at that address
   */
  public Resolver(Executor blocking, Predicate<InetSocketAddress> ours) {
    this.blocking = blocking;
    this.ours = ours;
  }

  /** Gives the address, or a problem that completes a sentence, on the event loop. */
  void resolve(
      UpstreamAddress address,
      EventLoop loop,
      Consumer<InetSocketAddress> found,
      Consumer<String> failed) {
    byte[] literal = NetUtil.createByteArrayFromIpAddressString(address.host());
    if (literal != null) {
      tell(literal(literal, address.port()), found, failed);
      return;
    }
    blocking.execute(
        () -> {
          Found looked = lookUp(address);
          loop.execute(() -> tell(looked, found, failed));
        });
  }

  /** An address or a problem; an empty problem means that the address is good. */
  private record Found(InetSocketAddress address, String problem) {}

  private void tell(Found one, Consumer<InetSocketAddress> found, Consumer<String> failed) {
    if (!one.problem().isEmpty()) {
      failed.accept(one.problem());
    } else if (ours.test(one.address())) {
      failed.accept("is one of Holdpoint's own listeners");
    } else {
      found.accept(one.address());
    }
  }

  private static Found literal(byte[] bytes, int port) {
    try {
      return new Found(new InetSocketAddress(InetAddress.getByAddress(bytes), port), "");
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("a literal has 4 or 16 bytes", impossible);
    }
  }

  private static Found lookUp(UpstreamAddress address) {
    InetSocketAddress none = InetSocketAddress.createUnresolved(address.host(), address.port());
    try {
      InetAddress[] all = InetAddress.getAllByName(address.host());
      boolean local = address.host().equals("localhost");
      for (InetAddress one : all) {
        if (forbidden(one) || one.isLoopbackAddress() != local) {
          return new Found(none, "leads to an address that a name must not lead to");
        }
      }
      return new Found(new InetSocketAddress(all[0], address.port()), "");
    } catch (UnknownHostException unknown) {
      return new Found(none, "has no address");
    }
  }

  private static boolean forbidden(InetAddress one) {
    return one.isLinkLocalAddress() || one.isAnyLocalAddress() || one.isMulticastAddress();
  }
}
