package dev.holdpoint.classify.route;

import dev.holdpoint.action.Effect;
import dev.holdpoint.classify.http.UrlPath;
import dev.holdpoint.classify.http.UrlTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Routes, one a line: {@code METHOD TEMPLATE SERVICE:OPERATION EFFECT [MARK]...}. Of several that
 * fit, the one with more literal segments further left wins.
 */
public final class RouteTable {
  private final List<Route> routes;

  /** The route that fits, and what its labels stand for. */
  public record Match(Route route, SortedMap<String, String> labels, String closeness) {}

  private RouteTable(List<Route> routes) {
    this.routes = routes;
  }

  /** Reads a resource beside a class. */
  public static RouteTable load(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(resource + " cannot be read", broken);
    }
  }

  static RouteTable parse(String text) {
    return new RouteTable(
        text.lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(RouteTable::route)
            .toList());
  }

  private static Route route(String line) {
    List<String> words = List.of(line.strip().split(" +"));
    String[] name = words.get(2).split(":", 2);
    return new Route(
        words.get(0),
        UrlTemplate.of(words.get(1)),
        name[0],
        name[1],
        Effect.valueOf(words.get(3).toUpperCase(Locale.ROOT)),
        Set.copyOf(words.subList(4, words.size())));
  }

  public Optional<Match> find(String method, UrlPath path) {
    String asked = method.equals("HEAD") ? "GET" : method;
    return routes.stream()
        .filter(route -> route.method().equals(asked))
        .flatMap(
            route ->
                route.template().fit(path).stream()
                    .map(fit -> new Match(route, fit.labels(), fit.closeness())))
        .max(Comparator.comparing(Match::closeness));
  }

  /** Every route, for tests. */
  public List<Route> routes() {
    return routes;
  }
}
