package dev.holdpoint.hold;

/** What must be true whatever happens; checked in production too. */
final class Invariant {
  private Invariant() {}

  /** A state that our own code must never reach. */
  static final class Broken extends IllegalStateException {
    Broken(String rule) {
      super("broken invariant: " + rule);
    }
  }

  static void check(boolean holds, String rule) {
    if (!holds) {
      throw new Broken(rule);
    }
  }
}
