package dev.holdpoint.action;

import java.util.Locale;

/** Whether decisions are enforced or only recorded; the stricter is first. */
public enum Mode {
  ENFORCE,
  SHADOW;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** SHADOW when either is: a laxer mode counts wherever it was declared. */
  public Mode or(Mode other) {
    return this == SHADOW || other == SHADOW ? SHADOW : ENFORCE;
  }
}
