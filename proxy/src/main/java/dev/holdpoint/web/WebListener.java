package dev.holdpoint.web;

import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP listener with a fixed list of routes. Safe for many threads; owned by whoever started it.
 */
public final class WebListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebListener.class);

  private final Place place;
  private final List<Route> routes;
  private final UnaryOperator<RouteHandler> gate;
  private final WebServer server;

  private WebListener(Place place, List<Route> routes, UnaryOperator<RouteHandler> gate) {
    this.place = place;
    this.routes = List.copyOf(routes);
    this.gate = gate;
    this.server =
        WebServer.builder()
            .host(place.address())
            .port(place.port())
            .shutdownHook(false)
            .idleConnectionTimeout(place.idle())
            .routing(HttpRouting.builder().any(this::serve))
            .build();
  }

  /**
   * Starts listening.
   *
   * @param gate wraps every handler, also that of unknown paths: headers, origin checks, ...
   * @throws UncheckedIOException when the address cannot be used
   */
  public static WebListener start(
      Place place, List<Route> routes, UnaryOperator<RouteHandler> gate) {
    var listener = new WebListener(place, routes, gate);
    listener.server.start();
    if (!listener.server.isRunning()) {
      // The server logs why and does not throw; an address that is taken is the one cause met.
      throw new UncheckedIOException(
          new BindException("cannot listen on " + place.address() + ":" + place.port()));
    }
    return listener;
  }

  /** Method and path of everything that answers here. */
  public List<String> routes() {
    return routes.stream().map(Route::spoken).toList();
  }

  public int port() {
    return server.port();
  }

  /** Where clients reach it, without a slash at the end. */
  public String url() {
    String host = place.address().contains(":") ? "[" + place.address() + "]" : place.address();
    return "http://" + host + ":" + port();
  }

  @Override
  public void close() {
    server.stop();
  }

  private void serve(ServerRequest request, ServerResponse response) {
    boolean headOnly = request.prologue().method().text().equals("HEAD");
    send(reply(request, headOnly), response, headOnly);
  }

  private Reply reply(ServerRequest request, boolean headOnly) {
    try {
      String method = headOnly ? "GET" : request.prologue().method().text();
      String path = request.path().rawPath();
      for (Route route : routes) {
        Optional<Map<String, String>> parameters = route.match(path);
        if (parameters.isPresent() && route.method().equals(method)) {
          return run(route.handler(), new Incoming(request, parameters.get(), place.bodyLimit()));
        }
      }
      return run(_ -> nothingThere(path), new Incoming(request, Map.of(), place.bodyLimit()));
    } catch (Problem problem) {
      return problem.reply();
    } catch (RuntimeException fault) {
      LOG.error("{} listener: {} while answering", place.name(), fault.getClass().getName(), fault);
      return Problem.of(
              500, "internal", "Holdpoint failed", "nothing was decided or executed; try again")
          .reply();
    }
  }

  private Reply run(RouteHandler handler, Incoming request) {
    if (!place.answersTo(request.host())) {
      throw Problem.of(
          421,
          "unknown-host",
          "This listener does not answer to that host name",
          "use the address that Holdpoint printed at start, or list the name in the configuration");
    }
    return gate.apply(handler).handle(request);
  }

  private Reply nothingThere(String path) {
    var methods = new TreeSet<String>();
    routes.stream()
        .filter(route -> route.match(path).isPresent())
        .forEach(route -> methods.add(route.method()));
    if (methods.isEmpty()) {
      throw Problem.notFound(
          "nothing answers at this path; see /openapi.json on the console listener");
    }
    String allowed = String.join(", ", methods);
    return Problem.of(405, "method-not-allowed", "Wrong method", "use " + allowed)
        .reply()
        .with("Allow", allowed);
  }

  private static void send(Reply reply, ServerResponse response, boolean headOnly) {
    response.header("X-Content-Type-Options", "nosniff").header("Cache-Control", "no-store");
    switch (reply) {
      case Reply.Whole(int status, var headers, byte[] body) -> {
        headers.forEach(response::header);
        response.status(Status.create(status)).send(headOnly ? new byte[0] : body);
      }
      case Reply.Streamed(String type, var writer) -> {
        response.status(Status.OK_200).header("Content-Type", type);
        try (var out = response.outputStream()) {
          writer.write(out);
        } catch (IOException | UncheckedIOException clientLeft) {
          LOG.debug("a client left a stream: {}", clientLeft.toString());
        }
      }
    }
  }
}
