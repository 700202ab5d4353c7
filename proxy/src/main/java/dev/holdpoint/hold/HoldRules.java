package dev.holdpoint.hold;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.HoldId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which event may happen in which state, and what becomes of the hold. Pure. */
final class HoldRules {
  private HoldRules() {}

  static Hold opened(HoldId id, HoldEvent.Opened opening) {
    Invariant.check(opening.expiresAt().isAfter(opening.at()), "a hold expires after it opens");
    return new Hold(
        id,
        1,
        HoldState.WAITING,
        opening.card(),
        CardDigest.of(id, opening.card()),
        List.of(),
        opening.at(),
        opening.expiresAt(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  /** What that vote, which counts, makes happen. */
  static HoldEvent counted(Hold hold, Vote vote, Duration useWindow) {
    return switch (vote.choice()) {
      case DENY -> new HoldEvent.Denied(vote);
      case APPROVE -> {
        var votes = new ArrayList<>(hold.votes());
        votes.add(vote);
        yield QuorumCount.met(hold.card().quorum(), votes)
            ? new HoldEvent.Approved(vote, vote.at().plus(useWindow))
            : new HoldEvent.Voted(vote);
      }
    };
  }

  static Hold apply(Hold hold, HoldEvent event) {
    return switch (event) {
      case HoldEvent.Opened o -> throw new Invariant.Broken("a hold opens once");
      case HoldEvent.Voted(Vote vote) -> voted(hold, vote);
      case HoldEvent.Approved(Vote vote, Instant until) -> approved(hold, vote, until);
      case HoldEvent.Denied(Vote vote) -> denied(hold, vote);
      case HoldEvent.Claimed(CallId call, Instant at) -> claimed(hold, call, at);
      case HoldEvent.Finished finished -> finished(hold, finished);
      case HoldEvent.Expired(Instant at) -> {
        require(hold, HoldState.WAITING);
        yield over(hold, HoldState.EXPIRED, at, "nobody decided in time");
      }
      case HoldEvent.Lapsed(Instant at) -> {
        require(hold, HoldState.APPROVED);
        yield over(hold, HoldState.LAPSED, at, "the approval was not used in time");
      }
      case HoldEvent.Cancelled(String by, String reason, Instant at) -> {
        requireUnused(hold);
        yield over(hold, HoldState.CANCELLED, at, "withdrawn by " + by + ": " + reason);
      }
      case HoldEvent.Superseded superseded -> superseded(hold, superseded);
    };
  }

  private static Hold voted(Hold hold, Vote vote) {
    Hold next = with(hold, vote, Vote.Choice.APPROVE);
    Invariant.check(!QuorumCount.met(next.card().quorum(), next.votes()), "a full quorum approves");
    return next(next, HoldState.WAITING, Optional.empty(), Optional.empty());
  }

  private static Hold approved(Hold hold, Vote vote, Instant usableUntil) {
    Hold next = with(hold, vote, Vote.Choice.APPROVE);
    Invariant.check(QuorumCount.met(next.card().quorum(), next.votes()), "approval needs a quorum");
    return next(next, HoldState.APPROVED, Optional.of(usableUntil), Optional.empty());
  }

  private static Hold denied(Hold hold, Vote vote) {
    Invariant.check(!vote.reason().isBlank(), "a denial has a reason");
    Hold next = with(hold, vote, Vote.Choice.DENY);
    return over(next, HoldState.DENIED, vote.at(), vote.reason());
  }

  private static Hold claimed(Hold hold, CallId call, Instant at) {
    require(hold, HoldState.APPROVED);
    boolean usable = hold.usableUntil().filter(until -> at.isBefore(until)).isPresent();
    Invariant.check(usable, "an approval is used in its window");
    return next(hold, HoldState.EXECUTING, hold.usableUntil(), Optional.of(call));
  }

  private static Hold finished(Hold hold, HoldEvent.Finished finished) {
    require(hold, HoldState.EXECUTING);
    Invariant.check(
        hold.execution().equals(Optional.of(finished.call())), "who runs it finishes it");
    HoldState state =
        switch (finished.outcome()) {
          case SUCCEEDED -> HoldState.SUCCEEDED;
          case FAILED -> HoldState.FAILED;
          case UNKNOWN -> HoldState.UNKNOWN;
        };
    return over(hold, state, finished.at(), finished.note());
  }

  private static Hold superseded(Hold hold, HoldEvent.Superseded event) {
    requireUnused(hold);
    Invariant.check(!event.replacement().equals(hold.id()), "a hold does not replace itself");
    Hold over = over(hold, HoldState.SUPERSEDED, event.at(), event.reason());
    return new Hold(
        over.id(),
        over.version(),
        over.state(),
        over.card(),
        over.cardDigest(),
        over.votes(),
        over.openedAt(),
        over.expiresAt(),
        over.usableUntil(),
        over.execution(),
        Optional.of(event.replacement()),
        over.endedAt(),
        over.note());
  }

  private static void require(Hold hold, HoldState state) {
    Invariant.check(hold.state() == state, "this happens to a hold that is " + state.word());
  }

  private static void requireUnused(Hold hold) {
    Invariant.check(
        hold.state() == HoldState.WAITING || hold.state() == HoldState.APPROVED,
        "only a hold that has not run is withdrawn or replaced");
  }

  private static Hold with(Hold hold, Vote vote, Vote.Choice expected) {
    require(hold, HoldState.WAITING);
    Invariant.check(vote.choice() == expected, "a vote is what its event says");
    var votes = new ArrayList<>(hold.votes());
    votes.add(vote);
    return new Hold(
        hold.id(),
        hold.version(),
        hold.state(),
        hold.card(),
        hold.cardDigest(),
        votes,
        hold.openedAt(),
        hold.expiresAt(),
        hold.usableUntil(),
        hold.execution(),
        hold.supersededBy(),
        hold.endedAt(),
        hold.note());
  }

  private static Hold next(
      Hold hold, HoldState state, Optional<Instant> usableUntil, Optional<CallId> execution) {
    return new Hold(
        hold.id(),
        hold.version() + 1,
        state,
        hold.card(),
        hold.cardDigest(),
        hold.votes(),
        hold.openedAt(),
        hold.expiresAt(),
        usableUntil,
        execution,
        hold.supersededBy(),
        hold.endedAt(),
        hold.note());
  }

  private static Hold over(Hold hold, HoldState state, Instant at, String note) {
    return new Hold(
        hold.id(),
        hold.version() + 1,
        state,
        hold.card(),
        hold.cardDigest(),
        hold.votes(),
        hold.openedAt(),
        hold.expiresAt(),
        hold.usableUntil(),
        hold.execution(),
        hold.supersededBy(),
        Optional.of(at),
        note);
  }
}
