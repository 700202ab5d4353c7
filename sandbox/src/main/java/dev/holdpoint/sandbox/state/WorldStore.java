package dev.holdpoint.sandbox.state;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/** The current world and the one lock under which it changes. Safe for many threads. */
public final class WorldStore implements AutoCloseable {
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private World world;
  private boolean open = true;

  /** Starts from a given world. */
  public WorldStore(World world, Clock clock) {
    this.world = world;
    this.clock = clock;
  }

  /** The world as it is now. */
  public World snapshot() {
    lock.lock();
    try {
      return world;
    } finally {
      lock.unlock();
    }
  }

  /** The time doors stamp on what they create. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * Applies a pure step and notes the deed, unless the step returns the very world it was given.
   *
   * @return the world after the step
   */
  public World change(Deed deed, UnaryOperator<World> step) {
    lock.lock();
    try {
      World next = step.apply(world);
      if (next != world) {
        long sequence = world.journal().size() + 1L;
        world = next.noted(new JournalEntry(sequence, clock.instant(), deed));
        changed.signalAll();
      }
      return world;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Waits until the journal is longer than that.
   *
   * @return false when the patience ended or the store was closed first
   */
  public boolean awaitBeyond(long sequence, Duration patience) throws InterruptedException {
    lock.lock();
    try {
      long left = patience.toNanos();
      while (open && world.journal().size() <= sequence && left > 0) {
        left = changed.awaitNanos(left);
      }
      return world.journal().size() > sequence;
    } finally {
      lock.unlock();
    }
  }

  /** Whether {@link #close} has not been called. */
  public boolean isOpen() {
    lock.lock();
    try {
      return open;
    } finally {
      lock.unlock();
    }
  }

  /** Wakes everybody who waits; the world stays readable. */
  @Override
  public void close() {
    lock.lock();
    try {
      open = false;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
