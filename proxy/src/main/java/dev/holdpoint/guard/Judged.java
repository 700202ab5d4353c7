package dev.holdpoint.guard;

import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.assess.Assessment;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.policy.Verdict;

/**
 * A call, understood and decided, but nothing recorded yet.
 *
 * @param facts what was known of the targets when it was decided
 */
public record Judged(
    Intercepted intercepted,
    Fingerprint fingerprint,
    Assessment assessment,
    Facts facts,
    Verdict verdict) {

  /** True when all it does is read: its record may follow a moment later. */
  public boolean isPlainRead() {
    return assessment.actions().stream().noneMatch(one -> one.action().effect().mutates())
        && verdict.enforced() instanceof dev.holdpoint.policy.Decision.Allow;
  }
}
