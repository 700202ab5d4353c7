package dev.holdpoint.hold;

import java.time.Duration;

/**
 * Bounds of the queue.
 *
 * @param expiry how long people have to decide
 * @param useWindow how long an approval may be used, from the moment of approval
 * @param denialStands how long an identical call gets the same denial instead of a new hold
 * @param abandonedAfter when a run whose outcome nobody reported becomes unknown
 * @param maxOpenPerAgent open holds one agent may have
 * @param maxOpen open holds all agents may have together
 */
public record HoldSettings(
    Duration expiry,
    Duration useWindow,
    Duration denialStands,
    Duration abandonedAfter,
    int maxOpenPerAgent,
    int maxOpen) {
  public static final HoldSettings DEFAULTS =
      new HoldSettings(
          Duration.ofHours(1),
          Duration.ofMinutes(15),
          Duration.ofMinutes(10),
          Duration.ofHours(24),
          2_500,
          10_000);

  public HoldSettings {
    Invariant.check(expiry.isPositive() && useWindow.isPositive(), "windows are positive");
    Invariant.check(maxOpenPerAgent > 0 && maxOpen > 0, "some holds may be open");
  }
}
