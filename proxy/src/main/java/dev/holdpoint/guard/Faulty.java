package dev.holdpoint.guard;

import dev.holdpoint.action.BlastRadius;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.Assessment;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.policy.Basis;
import dev.holdpoint.policy.Decision;
import dev.holdpoint.policy.Verdict;
import java.util.List;
import java.util.OptionalInt;

/** What becomes of a call whose judging failed: denied, never allowed. */
final class Faulty {
  private Faulty() {}

  static Judged judged(Intercepted call, Throwable fault) {
    var basis =
        new Basis(
            List.of(
                new Basis.MatchedRule(
                    "holdpoint-fault", "Holdpoint failed while judging this call.")),
            "0".repeat(64),
            List.of(fault.getClass().getSimpleName()));
    var radius =
        new BlastRadius(
            BlastRadius.Level.CRITICAL,
            Count.UNKNOWN,
            Reversibility.UNKNOWN,
            "production",
            OptionalInt.empty(),
            List.of(),
            List.of());
    var classification =
        new Classification.Unrecognized("unknown", "judging failed: " + fault.getClass().getName());
    return new Judged(
        call,
        Fingerprint.of(Value.of(call.id().text())),
        new Assessment(classification, List.of(), radius),
        Facts.NONE,
        new Verdict(new Decision.Deny(basis), new Decision.Deny(basis)));
  }
}
