package dev.holdpoint.hold;

import java.util.Locale;

/** Where a hold is in its life. */
public enum HoldState {
  WAITING,
  APPROVED,
  /** The right to run is taken; bytes may be on their way. */
  EXECUTING,
  SUCCEEDED,
  FAILED,
  /** Sent, but nobody knows what came of it. Never sent again. */
  UNKNOWN,
  DENIED,
  /** Nobody decided in time; not a human's refusal. */
  EXPIRED,
  CANCELLED,
  /** The target drifted or the policy became stricter: another hold took its place. */
  SUPERSEDED,
  /** Approved, but not used in its window. */
  LAPSED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True when nothing can happen to it any more. */
  public boolean isOver() {
    return this != WAITING && this != APPROVED && this != EXECUTING;
  }
}
