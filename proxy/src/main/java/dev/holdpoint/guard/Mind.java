package dev.holdpoint.guard;

import dev.holdpoint.action.HttpCall;
import dev.holdpoint.assess.Assessor;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.assess.Inventory;
import dev.holdpoint.classify.BodyNeed;
import dev.holdpoint.classify.Classifiers;
import dev.holdpoint.policy.Circumstances;
import dev.holdpoint.policy.PolicySet;
import dev.holdpoint.policy.Verdict;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Understanding and deciding in one pure step: no I/O, nothing remembered.
 *
 * @param policies the active rules; asked anew for every call, so that a reload takes effect at
 *     once
 * @param inventory the active inventory
 */
public record Mind(
    Classifiers classifiers,
    Supplier<PolicySet> policies,
    Supplier<Inventory> inventory,
    Clock clock) {

  BodyNeed need(HttpCall head) {
    return classifiers.need(head);
  }

  /** What the call would do and what is to happen with it, given these facts. */
  public Judged judge(Intercepted call, Facts facts) {
    var classification = classifiers.classify(call.call());
    var assessment = Assessor.assess(classification, inventory.get(), facts);
    Verdict verdict =
        policies
            .get()
            .decide(assessment, new Circumstances(call.caller(), call.route(), clock.instant()));
    return new Judged(call, Identity.fingerprint(call, classification), assessment, facts, verdict);
  }
}
