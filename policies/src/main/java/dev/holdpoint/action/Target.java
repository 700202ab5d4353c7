package dev.holdpoint.action;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A resource that an action touches, as the call names it. Where it stands (environment, tier,
 * owner) is the inventory's to say.
 *
 * @param kind the system's own word, singular, for example {@code stack}, {@code namespace}
 * @param id its name or ARN; {@code *} when the call means all of a kind
 * @param scope where it lies, by name: {@code account}, {@code region}, {@code cluster}, {@code
 *     namespace}, {@code repository}, {@code database}, ...
 */
public record Target(String kind, String id, SortedMap<String, String> scope) {
  public Target {
    scope = Collections.unmodifiableSortedMap(new TreeMap<>(scope));
  }

  public static Target of(String kind, String id) {
    return new Target(kind, id, Collections.emptySortedMap());
  }

  public static Target of(String kind, String id, Map<String, String> scope) {
    return new Target(kind, id, new TreeMap<>(scope));
  }

  /** Kind and id in one word for sentences, for example {@code stack checkout-prod}. */
  public String spoken() {
    return kind + " " + id;
  }
}
