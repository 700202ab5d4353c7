package dev.holdpoint.guard;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.HoldId;

/** Permits for tests of doors; shipped code has no such way. */
public final class PermitFixture {
  private PermitFixture() {}

  public static Permit byPolicy(CallId call, boolean guarded) {
    return new Permit.ByPolicy(call, guarded);
  }

  public static Permit byGrant(CallId call, HoldId hold) {
    return new Permit.ByGrant(call, hold);
  }
}
