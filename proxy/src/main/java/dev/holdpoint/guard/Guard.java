package dev.holdpoint.guard;

import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.BodyNeed;
import dev.holdpoint.hold.Holds;
import java.time.Duration;

/**
 * The flow that every door uses, and the only maker of permits.
 *
 * <pre>
 * door: need(head) -> read body -> judge(call) -> isPlainRead? passRead : enact (virtual thread)
 *       -> Forward: send under the permit, then report -> Pending or Refused: answer natively
 * </pre>
 */
public interface Guard {

  /** How much of the body must be read before {@link #judge}. Pure, quick. */
  BodyNeed need(HttpCall head);

  /** Understands and decides without facts from upstream. Pure, quick, never throws. */
  Judged judge(Intercepted intercepted);

  /**
   * The quick way for plain reads: records without waiting for the disk. Never blocks.
   *
   * @return Forward; or Refused when the record cannot even be queued — then try {@link #enact}
   */
  Answer passRead(Judged judged);

  /**
   * Makes the judgement durable and carries it through: for a hold reads facts, judges again, opens
   * or attaches, waits at most {@code patience} for people, and takes the right to run. Blocks. Any
   * fault becomes {@code Refused}.
   */
  Answer enact(Judged judged, Duration patience, Presence presence);

  /** What came of a forwarded call; must be called exactly once per permit. */
  void report(Permit permit, Holds.Outcome outcome, String detail);
}
