package dev.holdpoint.agent;

import dev.holdpoint.web.Place;
import dev.holdpoint.web.Route;
import dev.holdpoint.web.WebListener;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The listener for agents. Owns its server and the permits whose outcome is not reported yet. */
public final class AgentListener implements AutoCloseable {
  private final WebListener listener;
  private final Permits permits;

  private AgentListener(WebListener listener, Permits permits) {
    this.listener = listener;
    this.permits = permits;
  }

  /** Starts listening. */
  public static AgentListener start(AgentSettings settings, AgentPorts ports) {
    var url = new AtomicReference<>(settings.publicUrl().orElse(""));
    var permits = Permits.keeping(settings.limits(), ports.clock(), ports.guard());
    var listener =
        WebListener.start(
            place(settings), routes(settings, ports, permits, url), AgentGate::around);
    if (settings.publicUrl().isEmpty()) {
      url.set(listener.url());
    }
    return new AgentListener(listener, permits);
  }

  private static Place place(AgentSettings settings) {
    return new Place(
        "agent",
        settings.address(),
        settings.port(),
        settings.hosts(),
        Place.DEFAULT_BODY_LIMIT,
        Duration.ofMinutes(5));
  }

  private static List<Route> routes(
      AgentSettings settings, AgentPorts ports, Permits permits, AtomicReference<String> url) {
    var grants = new Grants();
    var links = new Links(url::get, settings.consoleUrl());
    var badge = new AgentBadge(ports.agents(), ports.ledger());
    var desk = new Desk(ports, settings.limits(), permits);
    var calls = new ToolCallDoor(badge, desk, grants, new ToolAnswer(links));
    var holds = new HoldDoor(badge, ports.holds(), links, grants, settings.limits().patience());
    var outcomes = new OutcomeDoor(badge, permits);
    var hooks = new HookDoor(badge, desk, links, permits, settings.limits().hookPatience());
    var manifest = new ManifestDoor(badge, ports.manifest(), ports.mode(), links);
    return List.of(
        Route.post("/v1/tool-calls", calls::ask),
        Route.post("/v1/tool-calls/{id}/outcome", outcomes::report),
        Route.get("/v1/holds/{id}", holds::show),
        Route.post("/v1/holds/{id}/cancel", holds::cancel),
        Route.get("/v1/manifest", manifest::show),
        Route.post("/v1/hooks/{agent}", hooks::ask));
  }

  /** Method and path of everything that answers here. */
  public List<String> routes() {
    return listener.routes();
  }

  public int port() {
    return listener.port();
  }

  /** Where agents reach it. */
  public String url() {
    return listener.url();
  }

  @Override
  public void close() {
    listener.close();
    permits.close();
  }
}
