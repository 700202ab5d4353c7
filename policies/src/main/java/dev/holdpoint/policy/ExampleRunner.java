package dev.holdpoint.policy;

import dev.holdpoint.action.Call;
import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.assess.Assessment;
import dev.holdpoint.assess.Assessor;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.assess.Inventory;
import dev.holdpoint.assess.PlacedAction;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs the examples of rules through a classifier: hits must match, near misses must not. Expiry
 * and windows are left aside.
 */
public final class ExampleRunner {
  private final Function<Call, Classification> classifier;
  private final Inventory inventory;

  public ExampleRunner(Function<Call, Classification> classifier, Inventory inventory) {
    this.classifier = classifier;
    this.inventory = inventory;
  }

  /**
   * How one example came out.
   *
   * @param expected true when the rule was to match
   * @param matched whether it did
   * @param because why, for people
   */
  public record Result(
      Rule rule, Example example, boolean expected, boolean matched, String because) {
    public boolean passed() {
      return expected == matched;
    }
  }

  /** One result for each example, hits first. */
  public List<Result> run(Rule rule) {
    var results = new ArrayList<Result>();
    rule.examples().hit().forEach(example -> results.add(run(rule, example, true)));
    rule.examples().miss().forEach(example -> results.add(run(rule, example, false)));
    return results;
  }

  private Result run(Rule rule, Example example, boolean expected) {
    Classification classification = classifier.apply(example.call());
    if (classification instanceof Classification.Ambiguous unclear) {
      return new Result(rule, example, expected, false, "ambiguous: " + unclear.problem());
    }
    Assessment assessment = Assessor.assess(classification, inventory, Facts.NONE);
    boolean complete = classification.completenessOrNone() == Completeness.FULL;
    var caller =
        new Caller(example.agent().orElse("example"), Optional.of("example"), Optional.empty());
    var circumstances = new Circumstances(caller, example.route().orElse("example"), Instant.EPOCH);
    var seen = new ArrayList<String>();
    boolean matched = false;
    for (PlacedAction placed : assessment.actions()) {
      for (Subject subject : PolicySet.subjects(placed, circumstances, complete)) {
        Matching matching = Matching.of(rule, subject, complete);
        matched |= matching.counts(rule);
        seen.add(seen(subject, matching));
      }
    }
    return new Result(rule, example, expected, matched, String.join("; ", seen));
  }

  private static String seen(Subject subject, Matching matching) {
    String effect = subject.placed().action().effect().word();
    String why =
        matching
            .against()
            .map(Supplier::get)
            .orElseGet(() -> String.join(" and ", matching.doubts()));
    return subject.spoken() + " (" + effect + ")" + (why.isEmpty() ? "" : ": " + why);
  }
}
