package dev.holdpoint.sandbox.scenario;

import java.time.Duration;

/**
 * How a scripted agent waits.
 *
 * @param interval between two looks at the same thing
 * @param patience how long one step may stay undecided
 * @param request how long one request may take; longer than the proxy holds a call on the wire
 */
public record Pace(Duration interval, Duration patience, Duration request) {
  /** Looks every second for an hour. */
  public static final Pace DEFAULT =
      new Pace(Duration.ofSeconds(1), Duration.ofHours(1), Duration.ofMinutes(2));

  public Pace {
    if (!interval.isPositive() || !patience.isPositive() || !request.isPositive()) {
      throw new IllegalArgumentException("durations must be positive");
    }
  }
}
