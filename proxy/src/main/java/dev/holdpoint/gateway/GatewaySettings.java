package dev.holdpoint.gateway;

import dev.holdpoint.upstream.UpstreamSettings;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/**
 * What the proxy listener is told.
 *
 * @param address where it listens; port 0 picks a free one
 * @param routes each with its own name; nothing else is forwarded
 * @param agentListener where agents ask about holds, for the {@code Holdpoint-Status} field
 * @param ownListeners other addresses of this installation that must never be an upstream
 * @param nativeSockets epoll where the machine has it; false always takes the JDK's sockets
 */
public record GatewaySettings(
    InetSocketAddress address,
    List<Route> routes,
    Patience patience,
    Limits limits,
    Deadlines deadlines,
    UpstreamSettings upstream,
    URI agentListener,
    List<InetSocketAddress> ownListeners,
    boolean nativeSockets) {
  public GatewaySettings {
    routes = List.copyOf(routes);
    ownListeners = List.copyOf(ownListeners);
    if (routes.stream().map(Route::name).distinct().count() != routes.size()) {
      throw new IllegalArgumentException("two routes have the same name");
    }
    if (routes.stream().map(Route::match).distinct().count() != routes.size()) {
      throw new IllegalArgumentException("two routes take the same requests");
    }
  }

  /** Defaults for everything that can have one. */
  public static GatewaySettings of(
      InetSocketAddress address, List<Route> routes, URI agentListener) {
    return new GatewaySettings(
        address,
        routes,
        Patience.DEFAULT,
        Limits.DEFAULT,
        Deadlines.DEFAULT,
        UpstreamSettings.DEFAULT,
        agentListener,
        List.of(),
        true);
  }

  public GatewaySettings with(Patience other) {
    return new GatewaySettings(
        address,
        routes,
        other,
        limits,
        deadlines,
        upstream,
        agentListener,
        ownListeners,
        nativeSockets);
  }

  public GatewaySettings with(Limits other) {
    return new GatewaySettings(
        address,
        routes,
        patience,
        other,
        deadlines,
        upstream,
        agentListener,
        ownListeners,
        nativeSockets);
  }

  public GatewaySettings with(Deadlines other) {
    return new GatewaySettings(
        address,
        routes,
        patience,
        limits,
        other,
        upstream,
        agentListener,
        ownListeners,
        nativeSockets);
  }

  public GatewaySettings with(UpstreamSettings other) {
    return new GatewaySettings(
        address,
        routes,
        patience,
        limits,
        deadlines,
        other,
        agentListener,
        ownListeners,
        nativeSockets);
  }

  public GatewaySettings withOwnListeners(List<InetSocketAddress> others) {
    return new GatewaySettings(
        address,
        routes,
        patience,
        limits,
        deadlines,
        upstream,
        agentListener,
        others,
        nativeSockets);
  }

  public GatewaySettings withNativeSockets(boolean other) {
    return new GatewaySettings(
        address, routes, patience, limits, deadlines, upstream, agentListener, ownListeners, other);
  }
}
