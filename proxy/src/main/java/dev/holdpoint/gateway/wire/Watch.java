package dev.holdpoint.gateway.wire;

import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One deadline that moves often: moving it writes a field, and a slow tick looks at it. Confined to
 * one event loop. It fires at most one tick late.
 */
public final class Watch {
  private static final long NONE = Long.MAX_VALUE;

  private final Runnable onExpiry;
  private final ScheduledFuture<?> ticking;
  private long deadline = NONE;
  private @Nullable String awaited;

  public Watch(EventExecutor loop, Duration tick, Runnable onExpiry) {
    this.onExpiry = onExpiry;
    long nanos = tick.toNanos();
    this.ticking = loop.scheduleAtFixedRate(this::look, nanos, nanos, TimeUnit.NANOSECONDS);
  }

  /** Expires after that time unless moved or cleared before. */
  public void set(Duration time, String what) {
    deadline = System.nanoTime() + time.toNanos();
    awaited = what;
  }

  public void clear() {
    deadline = NONE;
  }

  /** What it waits or waited for. */
  public String awaited() {
    return awaited == null ? "" : awaited;
  }

  /** Ends the ticking. */
  public void stop() {
    ticking.cancel(false);
  }

  private void look() {
    if (deadline != NONE && System.nanoTime() - deadline >= 0) {
      deadline = NONE;
      onExpiry.run();
    }
  }
}
