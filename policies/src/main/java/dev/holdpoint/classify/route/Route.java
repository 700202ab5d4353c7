package dev.holdpoint.classify.route;

import dev.holdpoint.action.Effect;
import dev.holdpoint.classify.http.UrlTemplate;
import java.util.Set;

/**
 * One line of a table.
 *
 * @param service for example {@code containers}
 * @param marks {@code streams}: the body decides nothing; {@code all}: it hits as many as there are
 */
public record Route(
    String method,
    UrlTemplate template,
    String service,
    String operation,
    Effect effect,
    Set<String> marks) {
  private static final String STREAMS = "streams";
  private static final String ALL = "all";

  public Route {
    marks = Set.copyOf(marks);
    if (!Set.of(STREAMS, ALL).containsAll(marks)) {
      throw new IllegalArgumentException("unknown mark in " + marks);
    }
  }

  public boolean streams() {
    return marks.contains(STREAMS);
  }

  boolean hitsAll() {
    return marks.contains(ALL);
  }
}
