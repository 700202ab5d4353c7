package dev.holdpoint.hold;

import dev.holdpoint.action.HoldId;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One bell for each hold that somebody waits for; rung after every change. Nobody polls. */
final class Bells {
  private final ConcurrentHashMap<HoldId, Bell> bells = new ConcurrentHashMap<>();
  private volatile boolean ended;

  /**
   * Waits until the hold is over or has another version, or patience or all waiting ends; returns
   * what it is then.
   */
  Hold await(Supplier<Hold> look, HoldId id, long knownVersion, Duration patience)
      throws InterruptedException {
    long deadline = System.nanoTime() + bounded(patience).toNanos();
    Bell bell = join(id);
    try {
      while (true) {
        long heard = bell.rung();
        Hold hold = look.get();
        boolean news = hold.version() != knownVersion || hold.state().isOver();
        if (news || ended || !bell.awaitBeyond(heard, deadline)) {
          return news ? hold : look.get();
        }
      }
    } finally {
      leave(id);
    }
  }

  private static Duration bounded(Duration patience) {
    Duration most = Duration.ofDays(1);
    return patience.compareTo(most) > 0 ? most : patience;
  }

  void ring(HoldId id) {
    Bell bell = bells.get(id);
    if (bell != null) {
      bell.ring();
    }
  }

  /** Nobody waits any more, now and from now on. */
  void end() {
    ended = true;
    bells.values().forEach(Bell::ring);
  }

  /** Bells that somebody listens to. */
  int listeners() {
    return bells.size();
  }

  private Bell join(HoldId id) {
    return bells.compute(
        id,
        (key, found) -> {
          Bell bell = found == null ? new Bell() : found;
          bell.listeners++;
          return bell;
        });
  }

  private void leave(HoldId id) {
    bells.computeIfPresent(id, (key, bell) -> --bell.listeners == 0 ? null : bell);
  }

  /** Counts how often it was rung. */
  private static final class Bell {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition rings = lock.newCondition();
    private long rung;

    /** Changed only inside the map's own lock for this key. */
    private int listeners;

    long rung() {
      lock.lock();
      try {
        return rung;
      } finally {
        lock.unlock();
      }
    }

    void ring() {
      lock.lock();
      try {
        rung++;
        rings.signalAll();
      } finally {
        lock.unlock();
      }
    }

    /** False when the deadline came first. */
    boolean awaitBeyond(long heard, long deadline) throws InterruptedException {
      lock.lockInterruptibly();
      try {
        long left = deadline - System.nanoTime();
        while (rung == heard && left > 0) {
          left = rings.awaitNanos(left);
        }
        return rung != heard;
      } finally {
        lock.unlock();
      }
    }
  }
}
