package dev.holdpoint.guard;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.HoldId;

/** Permits for the fakes of other rooms' tests. */
public final class TestPermits {
  private TestPermits() {}

  public static Permit byPolicy(CallId call) {
    return new Permit.ByPolicy(call, true);
  }

  public static Permit byGrant(CallId call, HoldId hold) {
    return new Permit.ByGrant(call, hold);
  }
}
