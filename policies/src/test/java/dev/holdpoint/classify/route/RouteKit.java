package dev.holdpoint.classify.route;

import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.UrlPath;
import dev.holdpoint.classify.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What every table of routes must keep to. */
public final class RouteKit {
  private RouteKit() {}

  /** Routes whose own path finds another route, or whose action is not theirs. */
  public static List<String> misread(RouteReader reader) {
    var wrong = new ArrayList<String>();
    for (Route route : reader.table().routes()) {
      String path =
          route.template().parts().stream()
              .map(part -> part.startsWith("{") ? "x1" : part)
              .collect(Collectors.joining("/"));
      var match =
          reader
              .table()
              .find(route.method(), UrlPath.read("/" + path, UrlPath.Allows.PLAIN))
              .orElseThrow();
      var action = reader.action(match, new Parameters(Value.Fields.NONE, true));
      if (!match.route().equals(route)
          || !action.operation().equals(route.operation())
          || action.effect() != route.effect()) {
        wrong.add(route + " -> " + action.spoken());
      }
    }
    return wrong;
  }

  /** Patterns of rules that no route fits, and rules of an unknown kind. */
  public static List<String> dead(RouteReader reader) {
    List<String> names =
        reader.table().routes().stream().map(r -> r.service() + ":" + r.operation()).toList();
    var dead = new ArrayList<String>();
    for (Rule rule : reader.rules().all().toList()) {
      for (String operation : rule.operations()) {
        String pattern = (rule.service() + ":" + operation).replace("*", ".*");
        if (names.stream().noneMatch(name -> name.matches(pattern))) {
          dead.add(pattern);
        }
      }
    }
    return dead;
  }
}
