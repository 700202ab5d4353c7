package dev.holdpoint.action;

import java.util.Locale;

/** Whether what a call does can be undone; the order is from mildest to worst. */
public enum Reversibility {
  /** One call back and all is as before. */
  REVERSIBLE,
  /**
   * Can be restored from something that exists outside the blast, with loss of time or recent data.
   */
  RECOVERABLE,
  IRREVERSIBLE,
  /** Nobody knows: treated as the worst. */
  UNKNOWN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Reversibility worse(Reversibility other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
