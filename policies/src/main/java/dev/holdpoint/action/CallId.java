package dev.holdpoint.action;

import java.util.random.RandomGenerator;

/** One intercepted call: {@code tc_} and 20 lower-case letters and digits. */
public record CallId(String text) {
  public CallId {
    if (!text.matches("tc_[0-9a-z]{20}")) {
      throw new IllegalArgumentException("not an id of the form tc_…");
    }
  }

  /** A fresh one; 100 bits from the given source, which must not be guessable. */
  public static CallId fresh(RandomGenerator random) {
    return new CallId(Identifiers.fresh("tc_", random));
  }

  @Override
  public String toString() {
    return text;
  }
}
