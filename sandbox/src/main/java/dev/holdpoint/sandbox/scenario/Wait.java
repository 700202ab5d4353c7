package dev.holdpoint.sandbox.scenario;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Pauses between looks, ended early by {@link #stop}. Safe for many threads. */
final class Wait {
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final Pace pace;

  Wait(Pace pace) {
    this.pace = pace;
  }

  void stop() {
    stopped.countDown();
  }

  /** Starts measuring one step's patience. */
  Turn begin() {
    return new Turn(System.nanoTime());
  }

  /** The waiting of one step. */
  final class Turn {
    private final long began;

    private Turn(long began) {
      this.began = began;
    }

    Duration waited() {
      return Duration.ofNanos(System.nanoTime() - began);
    }

    /** Lets one interval pass; throws when the run was stopped or the patience has ended. */
    void pause() {
      try {
        if (stopped.await(pace.interval().toNanos(), TimeUnit.NANOSECONDS)) {
          throw new RunEnded(Outcome.STOPPED, "stopped while waiting");
        }
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new RunEnded(Outcome.STOPPED, "interrupted while waiting");
      }
      if (waited().compareTo(pace.patience()) > 0) {
        throw new RunEnded(Outcome.GAVE_UP, "nobody decided within " + pace.patience());
      }
    }
  }
}
