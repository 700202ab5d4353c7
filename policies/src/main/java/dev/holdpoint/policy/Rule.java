package dev.holdpoint.policy;

import dev.holdpoint.action.Mode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One declared intent.
 *
 * @param id unique in a set: lower-case letters, digits and hyphens
 * @param match what it speaks of
 * @param unless what it does not speak of although {@code match} fits; any one is enough
 * @param when a further condition
 * @param because the reason, one sentence for people
 * @param mode a rule in shadow mode is evaluated and recorded, not enforced
 * @param until from then on the rule no longer applies
 * @param windows it applies only inside one of them; always when there are none
 * @param alternatives what an agent can do instead without an approval
 */
public record Rule(
    String id,
    Match match,
    List<Match> unless,
    Optional<Condition> when,
    Outcome then,
    String because,
    Mode mode,
    Optional<Instant> until,
    List<Window> windows,
    Examples examples,
    List<String> alternatives,
    Origin origin) {

  public Rule {
    unless = List.copyOf(unless);
    windows = List.copyOf(windows);
    alternatives = List.copyOf(alternatives);
    if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException("a rule id is lower-case letters, digits and hyphens");
    }
  }

  /** An enforced rule without any frills. */
  public static Rule of(String id, Match match, Outcome then, String because) {
    return new Rule(
        id,
        match,
        List.of(),
        Optional.empty(),
        then,
        because,
        Mode.ENFORCE,
        Optional.empty(),
        List.of(),
        Examples.NONE,
        List.of(),
        Origin.BUILT_IN);
  }

  /** Whether the rule applies at that moment. */
  public boolean appliesAt(Instant moment) {
    boolean alive = until.map(moment::isBefore).orElse(true);
    return alive
        && (windows.isEmpty() || windows.stream().anyMatch(window -> window.contains(moment)));
  }
}
