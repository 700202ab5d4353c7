package dev.holdpoint.identity;

import java.time.Duration;

/**
 * @param idle a session unused for so long is over
 * @param absolute a session this old is over
 * @param link a sign-in link this old does not work any more
 * @param most how many sessions there may be; the oldest goes first
 */
public record SessionLimits(Duration idle, Duration absolute, Duration link, int most) {
  public static final SessionLimits DEFAULT =
      new SessionLimits(Duration.ofHours(1), Duration.ofHours(12), Duration.ofMinutes(15), 1_000);
}
