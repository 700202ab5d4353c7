package dev.holdpoint.hold;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.HoldId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One paused call in the queue: a value, changed only by applying events.
 *
 * @param version grows by one with every event; the fence for compare-and-set
 * @param cardDigest SHA-256 over hold id and canonical card, lower-case hex; votes name it
 * @param usableUntil end of the use window, once approved
 * @param execution the call that took the right to run, once taken
 * @param note why it ended, in words for the agent and for people; empty while open
 */
public record Hold(
    HoldId id,
    long version,
    HoldState state,
    Card card,
    String cardDigest,
    List<Vote> votes,
    Instant openedAt,
    Instant expiresAt,
    Optional<Instant> usableUntil,
    Optional<CallId> execution,
    Optional<HoldId> supersededBy,
    Optional<Instant> endedAt,
    String note) {
  public Hold {
    votes = List.copyOf(votes);
    Invariant.check(
        votes.stream().map(vote -> vote.human().id()).distinct().count() == votes.size(),
        "everybody has one vote");
  }

  /** A new hold, waiting. */
  public static Hold opened(HoldId id, HoldEvent.Opened opening) {
    return HoldRules.opened(id, opening);
  }

  /** The hold after that event; an event that cannot happen now breaks an invariant. */
  public Hold apply(HoldEvent event) {
    return HoldRules.apply(this, event);
  }

  /** Distinct people who approved so far. */
  public int approvals() {
    return (int) votes.stream().filter(vote -> vote.choice() == Vote.Choice.APPROVE).count();
  }
}
