package dev.holdpoint.cli;

import dev.holdpoint.action.Call;
import dev.holdpoint.action.Caller;
import dev.holdpoint.assess.Assessor;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.assess.Inventory;
import dev.holdpoint.classify.Classifiers;
import dev.holdpoint.policy.Circumstances;
import dev.holdpoint.policy.PolicySet;
import java.util.Optional;

/** One decision taken apart for people. */
final class PolicyTrace {
  private PolicyTrace() {}

  static void print(Screen screen, PolicySet set, Call call, boolean all) {
    var assessment =
        Assessor.assess(Classifiers.standard().classify(call), Inventory.EMPTY, Facts.NONE);
    var circumstances =
        new Circumstances(
            new Caller("explain", Optional.empty(), Optional.empty()),
            "explain",
            PolicyCommand.clock().instant());
    var explanation = set.explain(assessment, circumstances);
    screen.line(Screen.Ink.STRONG, explanation.verdict().enforced().word());
    for (var one : explanation.considered()) {
      if (one.counted() || all) {
        screen.line(
            "  "
                + (one.counted() ? "counts   " : "passed by")
                + "  "
                + one.rule().id()
                + " ("
                + one.rule().then().word()
                + ") on "
                + Screen.inert(one.subject())
                + ": "
                + Screen.inert(one.because()));
      }
    }
  }
}
