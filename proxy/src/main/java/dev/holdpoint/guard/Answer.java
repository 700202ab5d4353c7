package dev.holdpoint.guard;

import dev.holdpoint.action.HoldId;
import dev.holdpoint.hold.Hold;
import java.util.List;
import java.util.Optional;

/** What a door must do with a call. The only ways out of the guard. */
public sealed interface Answer {

  /** Forward it now, once, under this permit, then report the outcome. */
  record Forward(Permit permit, Optional<Hold> hold) implements Answer {}

  /**
   * Still undecided when the door's patience ended: tell the client, and that the call may be
   * repeated.
   */
  record Pending(Hold hold, String message) implements Answer {}

  /** Do not forward. */
  record Refused(Refusal refusal) implements Answer {}

  /**
   * Why a call is not forwarded.
   *
   * @param kind what sort of no it is
   * @param message one readable paragraph for the agent: what, why, what to do
   * @param rules ids of the rules behind it
   * @param hold the hold that people denied, or that ended without a decision
   */
  record Refusal(Kind kind, String message, List<String> rules, Optional<HoldId> hold) {

    /** What sort of no. */
    public enum Kind {
      /** A rule denies it; nobody can approve it. */
      DENIED_BY_POLICY,
      DENIED_BY_HUMAN,
      EXPIRED,
      CANCELLED,
      /** Another identical call is running or has just used the approval. */
      ALREADY_RUNNING,
      /** Two readings are possible. */
      AMBIGUOUS,
      /** Holdpoint cannot record it, or failed; doubt ends in no. */
      UNAVAILABLE
    }
  }
}
