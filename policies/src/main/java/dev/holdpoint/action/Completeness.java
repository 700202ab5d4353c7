package dev.holdpoint.action;

import java.util.Locale;

/** How much of a call its classifier could read. */
public enum Completeness {
  /** Everything that can change the effect. */
  FULL,
  /** The operation, but not all of its targets or parameters. */
  PARTIAL,
  NONE;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
