package dev.holdpoint.hold;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * What the queue takes from outside, so that tests can give it.
 *
 * @param clock wall clock: labels, and one of the two judges of expiry
 * @param nanoTime a clock that never jumps: the other judge
 * @param random for ids; must not be guessable
 */
public record Outside(Clock clock, LongSupplier nanoTime, RandomGenerator random) {

  /** The machine's clocks and its secure randomness. */
  public static Outside real() {
    return new Outside(Clock.systemUTC(), System::nanoTime, new SecureRandom());
  }
}
