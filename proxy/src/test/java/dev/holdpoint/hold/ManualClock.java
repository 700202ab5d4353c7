package dev.holdpoint.hold;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Random;

/** Wall clock and steady clock that only move when told; the wall clock may also jump. */
public final class ManualClock extends Clock {
  private volatile Instant wall = HoldFixtures.START;
  private volatile long nanos = 1;

  /** Both clocks go on. */
  public void pass(Duration time) {
    wall = wall.plus(time);
    nanos += time.toNanos();
  }

  /** Only the wall clock moves. */
  public void jump(Duration by) {
    wall = wall.plus(by);
  }

  public Outside outside(long seed) {
    return new Outside(this, () -> nanos, new Random(seed));
  }

  @Override
  public Instant instant() {
    return wall;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
