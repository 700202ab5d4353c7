package dev.holdpoint.hold;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.HoldId;
import java.time.Instant;

/** Something that happened to a hold. A hold is the fold of its events. */
public sealed interface HoldEvent {
  Instant at();

  /** A call was paused. */
  record Opened(Card card, Instant at, Instant expiresAt) implements HoldEvent {}

  /** Somebody approved, and more approvals are needed. */
  record Voted(Vote vote) implements HoldEvent {
    @Override
    public Instant at() {
      return vote.at();
    }
  }

  /** The approval that completes the quorum. */
  record Approved(Vote vote, Instant usableUntil) implements HoldEvent {
    @Override
    public Instant at() {
      return vote.at();
    }
  }

  /** Somebody denied; that ends it. */
  record Denied(Vote vote) implements HoldEvent {
    @Override
    public Instant at() {
      return vote.at();
    }
  }

  /** That call took the single right to run. */
  record Claimed(CallId call, Instant at) implements HoldEvent {}

  /** What came of the run. */
  record Finished(CallId call, Holds.Outcome outcome, String note, Instant at)
      implements HoldEvent {}

  /** Nobody decided in time. */
  record Expired(Instant at) implements HoldEvent {}

  /** Approved, but not used in its window. */
  record Lapsed(Instant at) implements HoldEvent {}

  /** Withdrawn before it ran. */
  record Cancelled(String by, String reason, Instant at) implements HoldEvent {}

  /** Another hold, opened in the same step, took its place. */
  record Superseded(HoldId replacement, String reason, Opened opening) implements HoldEvent {
    @Override
    public Instant at() {
      return opening.at();
    }
  }
}
