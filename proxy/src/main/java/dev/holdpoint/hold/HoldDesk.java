package dev.holdpoint.hold;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.Value;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The queue on one machine. One lock orders all changes; each is in the ledger and then in the
 * store before it is released. Waiting and finding open holds take no lock.
 */
public final class HoldDesk implements Holds, AutoCloseable {
  /** How far the wall clock may fall behind the last recorded time before approvals are refused. */
  static final Duration MAX_BEHIND = Duration.ofSeconds(5);

  static final int MAX_REASON = 4000;
  static final int MAX_PAGE = 1000;

  private final ReentrantLock turn = new ReentrantLock(true);
  private final List<Consumer<Hold>> listeners = new CopyOnWriteArrayList<>();
  private final Bells bells = new Bells();
  private final HoldStore store;
  private final GroupDirectory groups;
  private final HoldSettings settings;
  private final Outside outside;
  private final Scribe scribe;
  private final OpenHolds open;

  private HoldDesk(
      HoldStore store,
      Scribe scribe,
      GroupDirectory groups,
      HoldSettings settings,
      Outside outside) {
    this.store = store;
    this.scribe = scribe;
    this.groups = groups;
    this.settings = settings;
    this.outside = outside;
    this.open = new OpenHolds(settings, outside.nanoTime());
  }

  /**
   * Brings the store up to date with the journal, and declares what was running when Holdpoint
   * stopped to be unknown.
   *
   * @throws HoldsUnavailable when store and journal do not belong together or cannot be read
   */
  public static HoldDesk open(
      HoldStore store,
      History history,
      GroupDirectory groups,
      HoldSettings settings,
      Outside outside) {
    var desk = new HoldDesk(store, Scribe.catchUp(store, history), groups, settings, outside);
    desk.turn.lock();
    try {
      desk.takeIn();
    } finally {
      desk.turn.unlock();
    }
    return desk;
  }

  private void takeIn() {
    Instant now = now();
    store.deniedSince(now.minus(settings.denialStands())).forEach(hold -> open.put(hold, now));
    open.forgetEnded();
    List<Hold> found = store.open();
    found.forEach(hold -> open.put(hold, now));
    for (Hold hold : found) {
      if (hold.state() == HoldState.EXECUTING) {
        finish(hold, Outcome.UNKNOWN, "Holdpoint stopped while it ran; look what came of it");
      }
    }
    sweepDue();
  }

  @Override
  public Hold open(Card card) {
    turn.lock();
    try {
      Optional<Hold> same = open.identical(card, now()).filter(hold -> !settleIfDue(hold));
      if (same.isPresent()) {
        return same.get();
      }
      makeRoom(card.caller().agent());
      var id = HoldId.fresh(outside.random());
      write(new HoldRecord(id, 1, opening(card)), Optional.empty());
      return open.find(id).orElseThrow();
    } finally {
      turn.unlock();
    }
  }

  private HoldEvent.Opened opening(Card card) {
    Instant at = now();
    return new HoldEvent.Opened(card, at, at.plus(settings.expiry()));
  }

  private void makeRoom(String agent) {
    if (open.isFullFor(agent)) {
      sweepDue();
      if (open.isFullFor(agent)) {
        throw new TooManyHolds(agent, settings.maxOpenPerAgent());
      }
    }
  }

  @Override
  public Optional<Hold> find(HoldId id) {
    return open.find(id).or(() -> store.find(id));
  }

  @Override
  public Optional<Hold> current(Fingerprint fingerprint) {
    return open.current(fingerprint, now());
  }

  @Override
  public List<Hold> list(HoldQuery query) {
    int limit = Math.max(1, Math.min(query.limit(), MAX_PAGE));
    return store.list(new HoldQuery(query.state(), limit, query.after()));
  }

  @Override
  public VoteAnswer vote(HoldId id, Ballot ballot) {
    turn.lock();
    try {
      Optional<Hold> found = current(id);
      if (found.isEmpty()) {
        return notCounted(
            id,
            ballot,
            new Eligibility.Objection(VoteAnswer.Reason.NO_SUCH_HOLD, "there is no such hold"));
      }
      Optional<Eligibility.Objection> objection =
          Eligibility.objection(found.get(), ballot).or(() -> clockObjection(ballot));
      return objection.isPresent()
          ? notCounted(id, ballot, objection.get())
          : new VoteAnswer.Counted(count(found.get(), ballot));
    } finally {
      turn.unlock();
    }
  }

  private Optional<Eligibility.Objection> clockObjection(Ballot ballot) {
    boolean approval = ballot.choice() == Vote.Choice.APPROVE;
    return approval && isClockBehind()
        ? Optional.of(new Eligibility.Objection(VoteAnswer.Reason.CLOCK_BEHIND, clockMessage()))
        : Optional.empty();
  }

  private VoteAnswer notCounted(HoldId id, Ballot ballot, Eligibility.Objection objection) {
    scribe.note(
        "vote-refused",
        Value.Fields.NONE
            .with("hold", id.text())
            .with("human", ballot.human().id())
            .with("choice", ballot.choice().name().toLowerCase(java.util.Locale.ROOT))
            .with("channel", ballot.channel())
            .with("reason", objection.reason().word()));
    return new VoteAnswer.NotCounted(objection.reason(), objection.message(), find(id));
  }

  private Hold count(Hold hold, Ballot ballot) {
    String reason = ballot.reason().strip();
    String kept = reason.length() > MAX_REASON ? reason.substring(0, MAX_REASON) + "…" : reason;
    var vote = new Vote(ballot.human(), ballot.choice(), kept, ballot.channel(), now());
    return change(hold, HoldRules.counted(hold, vote, settings.useWindow()));
  }

  @Override
  public ClaimAnswer claim(HoldId id, CallId call, Recheck recheck) {
    turn.lock();
    try {
      Hold hold = current(id).orElseThrow(() -> new NoSuchElementException("no such hold"));
      if (hold.state() != HoldState.APPROVED) {
        return new ClaimAnswer.NotGranted(hold, "it is " + hold.state().word());
      }
      if (isClockBehind()) {
        return new ClaimAnswer.NotGranted(hold, clockMessage());
      }
      return switch (Release.rule(hold, recheck, groups)) {
        case Release.Run() -> run(hold, call);
        case Release.NotThis(String reason) -> new ClaimAnswer.NotGranted(hold, reason);
        case Release.Withdraw(String reason) ->
            new ClaimAnswer.NotGranted(
                change(hold, new HoldEvent.Cancelled("policy", reason, now())), reason);
        case Release.Replace(String reason) -> replace(hold, recheck.freshCard(), reason);
      };
    } finally {
      turn.unlock();
    }
  }

  private ClaimAnswer run(Hold hold, CallId call) {
    Instant at = now();
    return hold.usableUntil().filter(at::isBefore).isPresent()
        ? new ClaimAnswer.Granted(change(hold, new HoldEvent.Claimed(call, at)))
        : new ClaimAnswer.NotGranted(hold, "its use window is over");
  }

  private ClaimAnswer replace(Hold hold, Card fresh, String reason) {
    var id = HoldId.fresh(outside.random());
    Hold old = change(hold, new HoldEvent.Superseded(id, reason, opening(fresh)));
    return new ClaimAnswer.Superseded(old, find(id).orElseThrow(), reason);
  }

  @Override
  public Hold finish(HoldId id, CallId call, Outcome outcome) {
    turn.lock();
    try {
      Hold hold = find(id).orElseThrow(() -> new NoSuchElementException("no such hold"));
      boolean runs =
          hold.state() == HoldState.EXECUTING && hold.execution().equals(Optional.of(call));
      String note =
          switch (outcome) {
            case SUCCEEDED -> "it ran";
            case FAILED -> "it ran and failed";
            case UNKNOWN -> "it was sent, but nobody knows what came of it";
          };
      return runs ? finish(hold, outcome, note) : hold;
    } finally {
      turn.unlock();
    }
  }

  private Hold finish(Hold hold, Outcome outcome, String note) {
    CallId call = hold.execution().orElseThrow();
    return change(hold, new HoldEvent.Finished(call, outcome, note, now()));
  }

  @Override
  public Hold cancel(HoldId id, String by, String reason) {
    turn.lock();
    try {
      Hold hold = current(id).orElseThrow(() -> new NoSuchElementException("no such hold"));
      boolean unused = hold.state() == HoldState.WAITING || hold.state() == HoldState.APPROVED;
      return unused ? change(hold, new HoldEvent.Cancelled(by, reason, now())) : hold;
    } finally {
      turn.unlock();
    }
  }

  @Override
  public void sweep() {
    turn.lock();
    try {
      scribe.flush();
      open.forgetEnded();
      sweepDue();
      open.forgetOldDenials(now());
      scribe.follow(Scribe.MAX_LAG);
    } finally {
      turn.unlock();
    }
  }

  private void sweepDue() {
    open.due(now()).forEach(this::settleIfDue);
  }

  /** The hold as it is now, with time taken into account. */
  private Optional<Hold> current(HoldId id) {
    open.find(id).ifPresent(this::settleIfDue);
    return find(id);
  }

  /** True when its time was over; then it has become something else. */
  private boolean settleIfDue(Hold hold) {
    boolean due = !hold.state().isOver() && open.isDue(hold, now());
    if (due) {
      switch (hold.state()) {
        case WAITING -> change(hold, new HoldEvent.Expired(now()));
        case APPROVED -> change(hold, new HoldEvent.Lapsed(now()));
        default -> finish(hold, Outcome.UNKNOWN, "nobody reported what came of it");
      }
    }
    return due;
  }

  private Hold change(Hold hold, HoldEvent event) {
    write(new HoldRecord(hold.id(), hold.version() + 1, event), Optional.of(hold));
    return find(hold.id()).orElseThrow();
  }

  private void write(HoldRecord record, Optional<Hold> before) {
    scribe.write(record, before, this::happened);
    open.forgetEnded();
  }

  private void happened(List<Hold> changed) {
    Instant now = now();
    for (Hold hold : changed) {
      open.put(hold, now);
      bells.ring(hold.id());
      listeners.forEach(listener -> listener.accept(hold));
    }
  }

  @Override
  public Hold await(HoldId id, long knownVersion, Duration patience) throws InterruptedException {
    return bells.await(() -> find(id).orElseThrow(), id, knownVersion, patience);
  }

  @Override
  public void endWaiting() {
    bells.end();
  }

  @Override
  public void onChange(Consumer<Hold> listener) {
    listeners.add(listener);
  }

  /** Recorded times never go back: a clock that did is only believed again once it caught up. */
  private Instant now() {
    Instant now = outside.clock().instant().truncatedTo(ChronoUnit.MICROS);
    return now.isBefore(scribe.stamp()) ? scribe.stamp() : now;
  }

  private boolean isClockBehind() {
    return outside.clock().instant().plus(MAX_BEHIND).isBefore(scribe.stamp());
  }

  private String clockMessage() {
    return "the machine's clock is behind "
        + scribe.stamp()
        + ", which is already recorded; put the clock right, then try again";
  }

  /** Lets go of the store; everything is durable already. */
  @Override
  public void close() {
    turn.lock();
    try {
      scribe.follow(0);
    } finally {
      store.close();
      turn.unlock();
    }
  }
}
