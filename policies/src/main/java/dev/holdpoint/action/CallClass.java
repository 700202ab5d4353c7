package dev.holdpoint.action;

import java.util.Locale;

/** The coarse class of a call, mildest first; a call is as bad as the worst of its actions. */
public enum CallClass {
  READ,
  WRITE,
  DISCLOSE,
  EXECUTE,
  PERMISSIONS,
  DESTRUCTIVE,
  UNKNOWN;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
