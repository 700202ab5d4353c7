package dev.holdpoint.classify.rule;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value made on first use. Two threads may both make it; they make the same. */
public final class Once<T> implements Supplier<T> {
  private final Supplier<T> maker;
  private volatile @Nullable T made;

  public Once(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T seen = made;
    if (seen == null) {
      seen = maker.get();
      made = seen;
    }
    return seen;
  }
}
