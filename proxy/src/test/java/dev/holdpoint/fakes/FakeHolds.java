package dev.holdpoint.fakes;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HoldId;
import dev.holdpoint.hold.Ballot;
import dev.holdpoint.hold.Card;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.hold.Vote;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** A queue in memory with the refusals of the real one, as far as doors see them. */
public final class FakeHolds implements Holds {
  public final AtomicInteger votesCast = new AtomicInteger();
  private final Map<HoldId, Hold> holds = new ConcurrentHashMap<>();
  private final List<Consumer<Hold>> listeners = new CopyOnWriteArrayList<>();

  public synchronized Hold put(Hold hold) {
    holds.put(hold.id(), hold);
    notifyAll();
    listeners.forEach(listener -> listener.accept(hold));
    return hold;
  }

  /** The same hold in another state. */
  public Hold move(Hold hold, HoldState state, String note) {
    boolean approved = state == HoldState.APPROVED;
    return put(
        new Hold(
            hold.id(),
            hold.version() + 1,
            state,
            hold.card(),
            hold.cardDigest(),
            hold.votes(),
            hold.openedAt(),
            hold.expiresAt(),
            approved ? Optional.of(Instant.now().plusSeconds(600)) : hold.usableUntil(),
            hold.execution(),
            hold.supersededBy(),
            state.isOver() ? Optional.of(Instant.now()) : Optional.empty(),
            note));
  }

  @Override
  public Hold open(Card card) {
    return current(card.fingerprint()).orElseGet(() -> put(Samples.hold(card)));
  }

  @Override
  public Optional<Hold> find(HoldId id) {
    return Optional.ofNullable(holds.get(id));
  }

  @Override
  public Optional<Hold> current(Fingerprint fingerprint) {
    return holds.values().stream()
        .filter(hold -> hold.card().fingerprint().equals(fingerprint) && !hold.state().isOver())
        .findFirst();
  }

  @Override
  public List<Hold> list(HoldQuery query) {
    return holds.values().stream()
        .filter(hold -> query.state().isEmpty() || query.state().get() == hold.state())
        .sorted(java.util.Comparator.comparing((Hold hold) -> hold.id().text()))
        .filter(
            hold -> query.after().filter(a -> a.text().compareTo(hold.id().text()) >= 0).isEmpty())
        .limit(query.limit())
        .toList();
  }

  @Override
  public synchronized VoteAnswer vote(HoldId id, Ballot ballot) {
    votesCast.incrementAndGet();
    Hold hold = holds.get(id);
    if (hold == null) {
      return no(VoteAnswer.Reason.NO_SUCH_HOLD, Optional.empty());
    }
    Optional<VoteAnswer.Reason> reason = refusal(hold, ballot);
    if (reason.isPresent()) {
      return no(reason.get(), Optional.of(hold));
    }
    var votes = new ArrayList<>(hold.votes());
    votes.add(
        new Vote(
            ballot.human(), ballot.choice(), ballot.reason(), ballot.channel(), Instant.now()));
    return new VoteAnswer.Counted(put(counted(hold, votes, ballot)));
  }

  private static Hold counted(Hold hold, List<Vote> votes, Ballot ballot) {
    boolean denies = ballot.choice() == Vote.Choice.DENY;
    boolean enough = !denies && votes.size() >= hold.card().quorum().need();
    HoldState state = denies ? HoldState.DENIED : enough ? HoldState.APPROVED : HoldState.WAITING;
    return new Hold(
        hold.id(),
        hold.version() + 1,
        state,
        hold.card(),
        hold.cardDigest(),
        votes,
        hold.openedAt(),
        hold.expiresAt(),
        enough ? Optional.of(Instant.now().plusSeconds(600)) : Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        denies ? Optional.of(Instant.now()) : Optional.empty(),
        denies ? ballot.reason() : "");
  }

  private static VoteAnswer no(VoteAnswer.Reason reason, Optional<Hold> hold) {
    return new VoteAnswer.NotCounted(reason, "not counted: " + reason.word(), hold);
  }

  private static Optional<VoteAnswer.Reason> refusal(Hold hold, Ballot ballot) {
    String human = ballot.human().id();
    var groups = ballot.human().groups();
    boolean member =
        hold.card().quorum().requirements().stream()
            .anyMatch(one -> groups.stream().anyMatch(one.from()::contains));
    if (hold.state() != HoldState.WAITING) {
      return Optional.of(VoteAnswer.Reason.OVER);
    } else if (hold.card().caller().agent().equals(human)) {
      return Optional.of(VoteAnswer.Reason.IS_AGENT);
    } else if (hold.card().caller().principal().filter(human::equals).isPresent()) {
      return Optional.of(VoteAnswer.Reason.IS_PRINCIPAL);
    } else if (!member) {
      return Optional.of(VoteAnswer.Reason.NOT_IN_GROUP);
    } else if (hold.votes().stream().anyMatch(vote -> vote.human().id().equals(human))) {
      return Optional.of(VoteAnswer.Reason.ALREADY_VOTED);
    } else if (!ballot.cardDigest().equals(hold.cardDigest())) {
      return Optional.of(VoteAnswer.Reason.STALE_CARD);
    }
    boolean silent = ballot.choice() == Vote.Choice.DENY && ballot.reason().isBlank();
    return silent ? Optional.of(VoteAnswer.Reason.REASON_MISSING) : Optional.empty();
  }

  @Override
  public ClaimAnswer claim(HoldId id, CallId call, Recheck recheck) {
    throw new UnsupportedOperationException("doors never claim");
  }

  @Override
  public Hold finish(HoldId id, CallId call, Outcome outcome) {
    throw new UnsupportedOperationException("doors never finish");
  }

  @Override
  public Hold cancel(HoldId id, String by, String reason) {
    Hold hold = holds.get(id);
    return hold.state() == HoldState.WAITING || hold.state() == HoldState.APPROVED
        ? move(hold, HoldState.CANCELLED, reason)
        : hold;
  }

  @Override
  public void sweep() {}

  @Override
  public synchronized Hold await(HoldId id, long knownVersion, Duration patience)
      throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (holds.get(id).version() == knownVersion && System.nanoTime() < until) {
      wait(Math.max(1, (until - System.nanoTime()) / 1_000_000));
    }
    return holds.get(id);
  }

  @Override
  public void endWaiting() {}

  @Override
  public void onChange(Consumer<Hold> listener) {
    listeners.add(listener);
  }
}
