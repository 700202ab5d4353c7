package dev.holdpoint.guard;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.HoldId;
import java.util.Optional;

/**
 * Evidence that a call may be forwarded. Only this room can make one, after the decision is
 * durable; forwarding takes one, so code without it does not compile. A permit is for one sending.
 */
public sealed interface Permit {
  CallId call();

  /** The hold whose grant is used up, if any. */
  Optional<HoldId> hold();

  /**
   * True for a call that the sending of which must be answered for: everything but an allowed read.
   */
  boolean guarded();

  /** Allowed by policy (or not enforced, in shadow mode). */
  final class ByPolicy implements Permit {
    private final CallId call;
    private final boolean guarded;

    ByPolicy(CallId call, boolean guarded) {
      this.call = call;
      this.guarded = guarded;
    }

    @Override
    public CallId call() {
      return call;
    }

    @Override
    public Optional<HoldId> hold() {
      return Optional.empty();
    }

    @Override
    public boolean guarded() {
      return guarded;
    }
  }

  /** Allowed by people: the single use of an approved hold. */
  final class ByGrant implements Permit {
    private final CallId call;
    private final HoldId hold;

    ByGrant(CallId call, HoldId hold) {
      this.call = call;
      this.hold = hold;
    }

    @Override
    public CallId call() {
      return call;
    }

    @Override
    public Optional<HoldId> hold() {
      return Optional.of(hold);
    }

    @Override
    public boolean guarded() {
      return true;
    }
  }
}
