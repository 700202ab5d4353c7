package dev.holdpoint.upstream;

import dev.holdpoint.gateway.wire.Transport;
import io.netty.channel.EventLoop;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import javax.net.ssl.SSLException;

/**
 * One place that routes lead to. Shared by all connections; its breaker is about connecting only.
 */
public final class Upstream {
  private final UpstreamAddress address;
  private final UpstreamSettings settings;
  private final Dialer dialer;

  public Upstream(
      UpstreamAddress address, UpstreamSettings settings, Resolver resolver, Transport transport) {
    this.address = address;
    this.settings = settings;
    this.dialer =
        new Dialer(address, settings, resolver, transport, address.tls() ? clientTls() : null);
  }

  private static SslContext clientTls() {
    try {
      return SslContextBuilder.forClient().endpointIdentificationAlgorithm("HTTPS").build();
    } catch (SSLException unusable) {
      throw new IllegalStateException("this Java has no usable TLS", unusable);
    }
  }

  public UpstreamAddress address() {
    return address;
  }

  UpstreamSettings settings() {
    return settings;
  }

  Dialer dialer() {
    return dialer;
  }

  /** The way of one client's connection to this upstream; to be closed with that connection. */
  public Link link(EventLoop loop) {
    return new Link(this, loop);
  }
}
