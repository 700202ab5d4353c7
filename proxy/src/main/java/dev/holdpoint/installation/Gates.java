package dev.holdpoint.installation;

import dev.holdpoint.agent.AgentListener;
import dev.holdpoint.config.Settings;
import dev.holdpoint.console.ConsoleListener;
import dev.holdpoint.gateway.GatewaySettings;
import dev.holdpoint.gateway.Route;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/** The gateway's settings out of the installation's. */
final class Gates {
  private Gates() {}

  static GatewaySettings settings(
      Settings settings, ConsoleListener console, AgentListener agents) {
    var at = settings.listeners().proxy();
    return GatewaySettings.of(
            new InetSocketAddress(at.host(), at.port()),
            settings.routes().stream().map(route -> route(settings, route)).toList(),
            URI.create(agents.url()))
        .withOwnListeners(
            List.of(
                new InetSocketAddress(settings.listeners().agent().host(), agents.port()),
                new InetSocketAddress(settings.listeners().console().host(), console.port())));
  }

  private static Route route(Settings settings, Settings.RouteSettings route) {
    Route.Match match =
        route.prefix().isPresent()
            ? new Route.PathPrefix(route.prefix().get())
            : new Route.HostName(route.host().orElseThrow());
    return new Route(
        route.name(),
        match,
        route.api(),
        route.upstream(),
        settings.mode().or(route.mode()),
        settings.holdFor().or(route::holdFor));
  }
}
