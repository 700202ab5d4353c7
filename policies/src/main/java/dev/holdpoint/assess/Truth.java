package dev.holdpoint.assess;

/** Yes, no, or not known; doubt lies between the two. */
public enum Truth {
  NO,
  UNKNOWN,
  YES;

  public static Truth of(boolean known) {
    return known ? YES : NO;
  }

  public Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public Truth not() {
    return switch (this) {
      case NO -> YES;
      case UNKNOWN -> UNKNOWN;
      case YES -> NO;
    };
  }

  /** True unless this is a sure no. */
  public boolean possible() {
    return this != NO;
  }
}
