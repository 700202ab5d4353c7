package dev.holdpoint.policy;

import dev.holdpoint.policy.Basis.MatchedRule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Collects the rules that matched, and joins them to the most restrictive decision. One thread. */
final class Tally {
  /** More faults than this are not kept. */
  static final int MAX_FAULTS = 20;

  private final TreeMap<String, Rule> matched = new TreeMap<>();
  private final TreeSet<String> faults = new TreeSet<>();

  void add(Rule rule) {
    matched.put(rule.id(), rule);
  }

  void fault(String fault) {
    faults.add(fault);
    if (faults.size() > MAX_FAULTS) {
      faults.pollLast();
    }
  }

  /** Everything that the other collected as well. */
  void addAll(Tally other) {
    matched.putAll(other.matched);
    other.faults.forEach(this::fault);
  }

  /** The worst of all; at least one rule was added. */
  Decision decision(String digest) {
    List<Rule> denying = with(Outcome.Deny.class);
    if (!denying.isEmpty()) {
      return new Decision.Deny(basis(denying, digest));
    }
    List<Rule> holding = with(Outcome.Hold.class);
    Optional<Quorum> joined =
        holding.stream().flatMap(rule -> quorum(rule).stream()).reduce(Quorum::and);
    return joined
        .<Decision>map(quorum -> new Decision.Hold(basis(holding, digest), quorum))
        .orElseGet(() -> new Decision.Allow(basis(matched.values(), digest)));
  }

  private List<Rule> with(Class<? extends Outcome> outcome) {
    return matched.values().stream()
        .filter(rule -> outcome.isInstance(rule.then()))
        .sorted(
            Comparator.comparing((Rule rule) -> -quorum(rule).map(Quorum::need).orElse(0))
                .thenComparing(Rule::id))
        .toList();
  }

  private static Optional<Quorum> quorum(Rule rule) {
    return rule.then() instanceof Outcome.Hold(Quorum quorum)
        ? Optional.of(quorum)
        : Optional.empty();
  }

  private Basis basis(Collection<Rule> rules, String digest) {
    var told = new ArrayList<MatchedRule>();
    rules.forEach(rule -> told.add(new MatchedRule(rule.id(), rule.because())));
    return new Basis(told, digest, List.copyOf(faults));
  }
}
