package dev.holdpoint.hold;

import dev.holdpoint.hold.Holds.VoteAnswer.Reason;
import java.util.Optional;

/** Whether a ballot counts on a hold. Pure. */
final class Eligibility {
  private Eligibility() {}

  /** A ballot that does not count, and why, in words for the person. */
  record Objection(Reason reason, String message) {}

  static Optional<Objection> objection(Hold hold, Ballot ballot) {
    String id = ballot.human().id();
    var caller = hold.card().caller();
    if (hold.state() != HoldState.WAITING) {
      return no(Reason.OVER, "this hold is " + hold.state().word() + ", so votes no longer count");
    }
    if (same(id, caller.agent())) {
      return no(Reason.IS_AGENT, "the agent that asked cannot decide");
    }
    if (caller.principal().filter(principal -> same(id, principal)).isPresent()) {
      return no(Reason.IS_PRINCIPAL, "the agent works for you, so somebody else must decide");
    }
    if (hold.votes().stream().anyMatch(vote -> same(vote.human().id(), id))) {
      return no(Reason.ALREADY_VOTED, "you have voted already; everybody has one vote");
    }
    if (!isAsked(hold, ballot.human())) {
      return no(Reason.NOT_IN_GROUP, "no approval that is still missing can come from you");
    }
    if (!hold.cardDigest().equals(ballot.cardDigest())) {
      return no(Reason.STALE_CARD, "the card you saw is not the current one; load it again");
    }
    boolean mute = ballot.choice() == Vote.Choice.DENY && ballot.reason().isBlank();
    return mute
        ? no(Reason.REASON_MISSING, "say why, so that the agent can do better")
        : Optional.empty();
  }

  private static boolean isAsked(Hold hold, Human human) {
    return hold.card().quorum().requirements().stream()
        .filter(one -> !QuorumCount.met(one, hold.votes()))
        .anyMatch(one -> QuorumCount.belongs(human.groups(), one));
  }

  /** People are compared without regard to case: two spellings must not make two people. */
  static boolean same(String one, String other) {
    return one.strip().equalsIgnoreCase(other.strip());
  }

  private static Optional<Objection> no(Reason reason, String message) {
    return Optional.of(new Objection(reason, message));
  }
}
