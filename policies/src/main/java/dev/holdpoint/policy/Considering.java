package dev.holdpoint.policy;

import dev.holdpoint.action.Mode;
import dev.holdpoint.assess.Assessment;
import dev.holdpoint.assess.PlacedAction;
import dev.holdpoint.policy.Explanation.Considered;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Holds every rule against every action, and says how that came out. */
final class Considering {
  private static final Comparator<Considered> MATCHED_FIRST =
      Comparator.comparing((Considered one) -> !one.counted())
          .thenComparing(one -> one.answer(), Comparator.reverseOrder())
          .thenComparing(one -> one.rule().id());

  private Considering() {}

  static List<Considered> all(
      List<Rule> rules, Assessment assessment, Circumstances circumstances, boolean complete) {
    var considered = new ArrayList<Considered>();
    for (PlacedAction placed : assessment.actions()) {
      List<Subject> subjects = PolicySet.subjects(placed, circumstances, complete);
      rules.forEach(rule -> considered.add(one(rule, subjects, complete)));
    }
    considered.sort(MATCHED_FIRST);
    return considered;
  }

  /** The subject on which the rule comes closest to matching stands for all. */
  private static Considered one(Rule rule, List<Subject> subjects, boolean complete) {
    Subject best = subjects.getFirst();
    Matching closest = Matching.of(rule, best, complete);
    for (Subject subject : subjects.subList(1, subjects.size())) {
      Matching matching = Matching.of(rule, subject, complete);
      if (matching.truth().compareTo(closest.truth()) > 0) {
        closest = matching;
        best = subject;
      }
    }
    boolean applies = rule.appliesAt(best.circumstances().now());
    boolean counted = applies && closest.counts(rule);
    String why = applies ? why(rule, closest) : "it does not apply at this time";
    return new Considered(rule, best.spoken(), closest.truth(), counted, why);
  }

  private static String why(Rule rule, Matching matching) {
    String doubts = String.join(" and ", matching.doubts());
    String said =
        switch (matching.truth()) {
          case YES -> "it matches";
          case NO ->
              "it does not match: "
                  + matching.against().map(Supplier::get).orElse("another field differs");
          case UNKNOWN ->
              rule.then().restricts()
                  ? "it counts as matched: " + doubts
                  : "it does not count: " + doubts;
        };
    return rule.mode() == Mode.SHADOW ? said + " (in shadow mode)" : said;
  }
}
