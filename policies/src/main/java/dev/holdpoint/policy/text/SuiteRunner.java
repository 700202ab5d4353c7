package dev.holdpoint.policy.text;

import dev.holdpoint.action.Call;
import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Classification;
import dev.holdpoint.assess.Assessor;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.policy.Basis.MatchedRule;
import dev.holdpoint.policy.Circumstances;
import dev.holdpoint.policy.Decision;
import dev.holdpoint.policy.PolicySet;
import dev.holdpoint.policy.text.Suite.Case;
import dev.holdpoint.policy.text.Suite.Expected;
import dev.holdpoint.policy.text.Suite.Given;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Runs suites: calls go through the classifier, actions written out do not. */
public final class SuiteRunner {
  private final Function<Call, Classification> classifier;

  public SuiteRunner(Function<Call, Classification> classifier) {
    this.classifier = classifier;
  }

  /**
   * How one case came out.
   *
   * @param complaint what differs from what was expected; empty when the case passed
   */
  public record Result(Suite suite, Case one, Decision decision, Optional<String> complaint) {
    public boolean passed() {
      return complaint.isEmpty();
    }
  }

  /** One result for each case, in order, by the enforced decision. */
  public List<Result> run(Suite suite, PolicySet policies) {
    return suite.cases().stream().map(one -> run(suite, one, policies)).toList();
  }

  private Result run(Suite suite, Case one, PolicySet policies) {
    Classification classification =
        switch (one.given()) {
          case Given.OfCall(var example) -> classifier.apply(example.call());
          case Given.OfAction(var action) -> Classification.of(action);
        };
    var assessment = Assessor.assess(classification, suite.inventory(), Facts.NONE);
    var caller = new Caller(one.agent(), Optional.of("suite"), Optional.empty());
    Decision decision =
        policies.decide(assessment, new Circumstances(caller, "suite", one.now())).enforced();
    return new Result(suite, one, decision, complaint(decision, one.expected()));
  }

  private static Optional<String> complaint(Decision decision, Expected expected) {
    List<String> rules = decision.basis().rules().stream().map(MatchedRule::id).sorted().toList();
    int approvals = decision instanceof Decision.Hold hold ? hold.quorum().need() : 0;
    boolean asExpected =
        decision.word().equals(expected.decision())
            && expected
                .rules()
                .map(ids -> ids.stream().sorted().toList().equals(rules))
                .orElse(true)
            && expected.approvals().orElse(approvals) == approvals;
    return asExpected
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "decided %s by %s with %d approvals, expected %s",
                decision.word(),
                rules,
                approvals,
                spoken(expected)));
  }

  private static String spoken(Expected expected) {
    String rules = expected.rules().map(ids -> " by " + ids).orElse("");
    boolean counted = expected.approvals().isPresent();
    return expected.decision()
        + rules
        + (counted ? " with " + expected.approvals().getAsInt() + " approvals" : "");
  }
}
