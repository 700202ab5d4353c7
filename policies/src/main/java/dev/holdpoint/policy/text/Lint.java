package dev.holdpoint.policy.text;

import dev.holdpoint.action.BlastRadius.Level;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Mode;
import dev.holdpoint.policy.Match;
import dev.holdpoint.policy.Outcome;
import dev.holdpoint.policy.Rule;
import dev.holdpoint.policy.Window;
import dev.holdpoint.policy.text.Diagnostic.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Finds rules that are well formed and still cannot do what they seem to. */
final class Lint {
  private final Problems problems;
  private final Instant now;

  Lint(Problems problems, Instant now) {
    this.problems = problems;
    this.now = now;
  }

  void check(Rule rule) {
    Place at = new Place(rule.origin().line(), 1);
    String id = "`" + rule.id() + "` ";
    impossible(rule)
        .ifPresent(
            why -> problems.add(Kind.NEVER_FIRES, at, id + "can never fire: " + why, "correct it"));
    if (rule.then() instanceof Outcome.Allow && rule.match().effect().contains(Effect.UNKNOWN)) {
      problems.value(at, id + "allows what nobody understands", "hold it instead");
    }
    over(rule).ifPresent(why -> warn(at, id + why, "remove the rule or move its date"));
    if (rule.then() instanceof Outcome.Allow && rule.mode() == Mode.SHADOW) {
      warn(at, id + "allows in shadow mode, which changes nothing", "enforce it or remove it");
    }
    if (rule.examples().hit().isEmpty() || rule.examples().miss().isEmpty()) {
      warn(at, id + "has no hit or no miss among its examples", "add one call of each");
    }
  }

  private void warn(Place at, String what, String remedy) {
    problems.add(Kind.WARNING, at, what, remedy);
  }

  private static Optional<String> impossible(Rule rule) {
    Match match = rule.match();
    if (rule.unless().stream().anyMatch(unless -> swallows(unless, match))) {
      return Optional.of("an exception covers all that it matches");
    }
    if (rule.when().filter(when -> when.source().equals("false")).isPresent()) {
      return Optional.of("its condition is always false");
    }
    boolean readsOnly = match.effect().equals(Set.of(Effect.READ));
    if (readsOnly && !match.level().isEmpty() && !match.level().contains(Level.NONE)) {
      return Optional.of("the level of a read is always none");
    }
    if (readsOnly && match.countAtLeast().isPresent()) {
      return Optional.of("the count of a read is always 0");
    }
    boolean neverNone = !match.effect().isEmpty() && !match.effect().contains(Effect.READ);
    return neverNone && match.level().equals(Set.of(Level.NONE))
        ? Optional.of("only reads have the level none")
        : Optional.empty();
  }

  /** Whether every field of the exception is open or lists all that the match lists. */
  private static boolean swallows(Match unless, Match match) {
    Match exception =
        new Match(
            covered(unless.system(), match.system()),
            covered(unless.service(), match.service()),
            covered(unless.operation(), match.operation()),
            Set.copyOf(covered(unless.effect(), match.effect())),
            covered(unless.environment(), match.environment()),
            covered(unless.tier(), match.tier()),
            covered(unless.kind(), match.kind()),
            covered(unless.id(), match.id()),
            covered(unless.agent(), match.agent()),
            covered(unless.route(), match.route()),
            Set.copyOf(covered(unless.reversibility(), match.reversibility())),
            Set.copyOf(covered(unless.level(), match.level())),
            unless.countAtLeast());
    return exception.equals(Match.ANY);
  }

  /** Nothing left to except when the exception names all that the match names. */
  private static <T> java.util.List<T> covered(
      java.util.Collection<T> unless, java.util.Collection<T> match) {
    boolean all = !match.isEmpty() && unless.containsAll(match);
    return all ? java.util.List.of() : java.util.List.copyOf(unless);
  }

  private Optional<String> over(Rule rule) {
    if (rule.until().filter(until -> !now.isBefore(until)).isPresent()) {
      return Optional.of("expired at " + rule.until().get());
    }
    boolean past =
        !rule.windows().isEmpty()
            && rule.windows().stream()
                .allMatch(window -> window instanceof Window.Between b && !now.isBefore(b.to()));
    return past ? Optional.of("has only windows that are over") : Optional.empty();
  }
}
