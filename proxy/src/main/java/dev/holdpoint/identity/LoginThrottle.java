package dev.holdpoint.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Slows down guessing: after {@value #FREE_TRIES} failures of one name or one address, each further
 * try has to wait twice as long as the last, up to fifteen minutes. Safe for many threads.
 */
public final class LoginThrottle {
  static final int FREE_TRIES = 5;
  static final int MOST_KEYS = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Failures> byKey = new LinkedHashMap<>();

  /** How often it failed, and from when on it may be tried again. */
  private record Failures(int count, Instant openAt) {}

  public LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /** How long this key (a name, an address) has to wait; zero when it may try now. */
  public Duration pauseLeft(String key) {
    lock.lock();
    try {
      Failures failures = byKey.get(key);
      Instant now = clock.instant();
      return failures == null || !now.isBefore(failures.openAt())
          ? Duration.ZERO
          : Duration.between(now, failures.openAt());
    } finally {
      lock.unlock();
    }
  }

  public void failed(String key) {
    lock.lock();
    try {
      Failures before = byKey.remove(key);
      int count = before == null ? 1 : before.count() + 1;
      if (byKey.size() >= MOST_KEYS) {
        byKey.remove(byKey.keySet().iterator().next());
      }
      byKey.put(key, new Failures(count, clock.instant().plus(pause(count))));
    } finally {
      lock.unlock();
    }
  }

  public void succeeded(String key) {
    lock.lock();
    try {
      byKey.remove(key);
    } finally {
      lock.unlock();
    }
  }

  private static Duration pause(int count) {
    if (count < FREE_TRIES) {
      return Duration.ZERO;
    }
    Duration grown = Duration.ofSeconds(1L << Math.min(count - FREE_TRIES, 20));
    return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
  }
}
