package dev.holdpoint.console;

import dev.holdpoint.web.Place;
import dev.holdpoint.web.Route;
import dev.holdpoint.web.WebListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The listener for people. Owns its server and the event streams on it. */
public final class ConsoleListener implements AutoCloseable {
  private final WebListener listener;
  private final Changes changes;

  private ConsoleListener(WebListener listener, Changes changes) {
    this.listener = listener;
    this.changes = changes;
  }

  /** Starts listening. */
  public static ConsoleListener start(ConsoleSettings settings, ConsolePorts ports) {
    var changes = new Changes(settings.heartbeat());
    ports.holds().onChange(changes::tell);
    var place =
        new Place(
            "console",
            settings.address(),
            settings.port(),
            settings.hosts(),
            Place.DEFAULT_BODY_LIMIT,
            Duration.ofMinutes(5));
    var frame = new Frame(settings, ports, changes::number);
    var routes = new ArrayList<Route>();
    routes.addAll(api(settings, ports, changes));
    routes.addAll(pages(settings, ports, frame));
    var gate = new ConsoleGate(settings, frame);
    return new ConsoleListener(WebListener.start(place, routes, gate::around), changes);
  }

  private static List<Route> api(ConsoleSettings settings, ConsolePorts ports, Changes changes) {
    var porter = new Porter(ports.identities());
    var holds = new HoldApi(porter, ports.holds(), booth(settings, ports));
    var record = new RecordApi(porter, new LedgerSearch(ports.ledger()), ports.shadow());
    var health = new HealthApi(ports);
    return List.of(
        Route.get("/api/v1/holds", holds::list),
        Route.get("/api/v1/holds/{id}", holds::show),
        Route.post("/api/v1/holds/{id}/votes", holds::vote),
        Route.get("/api/v1/events", request -> changes.stream(porter, request)),
        Route.get("/api/v1/ledger", record::ledger),
        Route.get("/api/v1/shadow", record::shadow),
        Route.get("/api/v1/session", holds::session),
        Route.get("/healthz", health::alive),
        Route.get("/readyz", health::ready),
        Route.get("/metrics", health::metrics),
        Route.get("/openapi.json", request -> StaticFiles.reply("openapi.json")));
  }

  private static List<Route> pages(ConsoleSettings settings, ConsolePorts ports, Frame frame) {
    var sign = new SignInPages(frame, ports.identities());
    var hold = new HoldPages(frame, ports, booth(settings, ports));
    var record = new RecordPages(frame, ports);
    return List.of(
        Route.get("/", hold::queue),
        Route.get("/holds/{id}", hold::show),
        Route.post("/holds/{id}/votes", hold::vote),
        Route.get("/decisions", record::decisions),
        Route.get("/ledger", record::ledger),
        Route.get("/shadow", record::shadow),
        Route.get("/sign-in", sign::show),
        Route.post("/sign-in", sign::signIn),
        Route.get("/sign-in/link", sign::byLink),
        Route.post("/sign-out", sign::signOut),
        Route.get("/static/{name}", request -> StaticFiles.reply(request.parameter("name"))));
  }

  private static Booth booth(ConsoleSettings settings, ConsolePorts ports) {
    return new Booth(ports.holds(), settings.tokenTier());
  }

  /** Method and path of everything that answers here. */
  public List<String> routes() {
    return listener.routes();
  }

  public int port() {
    return listener.port();
  }

  /** Where people reach it. */
  public String url() {
    return listener.url();
  }

  /** The address that signs somebody in once. */
  public String signInUrl(String code) {
    return url() + "/sign-in/link?code=" + code;
  }

  @Override
  public void close() {
    changes.close();
    listener.close();
  }
}
