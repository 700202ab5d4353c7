package dev.holdpoint.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One method and path of a listener.
 *
 * @param method upper case
 * @param path with parameters in braces, for example {@code /v1/holds/{id}}
 */
public record Route(String method, String path, RouteHandler handler) {

  public static Route get(String path, RouteHandler handler) {
    return new Route("GET", path, handler);
  }

  public static Route post(String path, RouteHandler handler) {
    return new Route("POST", path, handler);
  }

  /** Method and path in one word, as a list of routes shows them. */
  public String spoken() {
    return method + " " + path;
  }

  /** The path's parameters, when it is this path. Nothing is decoded: our ids need no escapes. */
  Optional<Map<String, String>> match(String asked) {
    String[] mine = path.split("/", -1);
    String[] theirs = asked.split("/", -1);
    if (mine.length != theirs.length) {
      return Optional.empty();
    }
    Map<String, String> parameters = new HashMap<>();
    for (int i = 0; i < mine.length; i++) {
      if (mine[i].startsWith("{") && !theirs[i].isEmpty()) {
        parameters.put(mine[i].substring(1, mine[i].length() - 1), theirs[i]);
      } else if (!mine[i].equals(theirs[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(parameters);
  }
}
