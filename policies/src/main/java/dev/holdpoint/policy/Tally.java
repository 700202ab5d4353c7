package dev.holdpoint.policy;

import dev.holdpoint.policy.Basis.MatchedRule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Collects the rules that matched, and joins them to the most restrictive decision. One thread.
 *
 * <p>Rules that matched only by doubt count like all others. They are not told as reasons when the
 * decision would be the same without them.
 */
final class Tally {
  /** More faults than this are not kept. */
  static final int MAX_FAULTS = 20;

  private static final Comparator<Rule> WORST_FIRST =
      Comparator.comparing((Rule rule) -> -need(rule)).thenComparing(Rule::id);

  private final TreeMap<String, Rule> sure = new TreeMap<>();
  private final TreeMap<String, Rule> matched = new TreeMap<>();
  private final TreeMap<String, TreeSet<String>> doubts = new TreeMap<>();

  void addSurely(Rule rule) {
    sure.put(rule.id(), rule);
    matched.put(rule.id(), rule);
  }

  /** The rule counts, for want of something better known. */
  void addDoubtfully(Rule rule, List<String> why) {
    matched.put(rule.id(), rule);
    addDoubts(rule.id(), why);
  }

  private void addDoubts(String id, Collection<String> why) {
    doubts.computeIfAbsent(id, any -> new TreeSet<>()).addAll(why);
  }

  /** Everything that the other collected as well. */
  void addAll(Tally other) {
    sure.putAll(other.sure);
    matched.putAll(other.matched);
    other.doubts.forEach(this::addDoubts);
  }

  /** The worst of all; at least one rule was added. */
  Decision decision(String digest) {
    Outcome outcome = joined(matched.values());
    boolean enough = !sure.isEmpty() && joined(sure.values()).equals(outcome);
    List<Rule> deciding =
        (enough ? sure : matched)
            .values().stream()
                .filter(rule -> rule.then().getClass().equals(outcome.getClass()))
                .sorted(WORST_FIRST)
                .toList();
    Basis basis = basis(deciding, digest);
    return switch (outcome) {
      case Outcome.Allow() -> new Decision.Allow(basis);
      case Outcome.Hold(Quorum quorum) -> new Decision.Hold(basis, quorum);
      case Outcome.Deny() -> new Decision.Deny(basis);
    };
  }

  private static Outcome joined(Collection<Rule> rules) {
    if (rules.stream().anyMatch(rule -> rule.then() instanceof Outcome.Deny)) {
      return Outcome.DENY;
    }
    return rules.stream()
        .flatMap(rule -> quorum(rule).stream())
        .reduce(Quorum::and)
        .<Outcome>map(Outcome.Hold::new)
        .orElse(Outcome.ALLOW);
  }

  private static Optional<Quorum> quorum(Rule rule) {
    return rule.then() instanceof Outcome.Hold(Quorum quorum)
        ? Optional.of(quorum)
        : Optional.empty();
  }

  private static int need(Rule rule) {
    return quorum(rule).map(Quorum::need).orElse(0);
  }

  private Basis basis(List<Rule> rules, String digest) {
    List<String> faults =
        rules.stream()
            .map(Rule::id)
            .flatMap(
                id -> doubts.getOrDefault(id, new TreeSet<>()).stream().map(why -> fault(id, why)))
            .limit(MAX_FAULTS)
            .toList();
    List<MatchedRule> told =
        rules.stream().map(rule -> new MatchedRule(rule.id(), rule.because())).toList();
    return new Basis(told, digest, faults);
  }

  private static String fault(String id, String why) {
    return why + ", so `" + id + "` counts as matched";
  }
}
