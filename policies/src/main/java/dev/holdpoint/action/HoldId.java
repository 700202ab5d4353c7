package dev.holdpoint.action;

import java.util.random.RandomGenerator;

/** One hold in the queue: {@code ho_} and 20 lower-case letters and digits. */
public record HoldId(String text) {
  public HoldId {
    if (!text.matches("ho_[0-9a-z]{20}")) {
      throw new IllegalArgumentException("not an id of the form ho_…");
    }
  }

  /** A fresh one; 100 bits from the given source, which must not be guessable. */
  public static HoldId fresh(RandomGenerator random) {
    return new HoldId(Identifiers.fresh("ho_", random));
  }

  @Override
  public String toString() {
    return text;
  }
}
