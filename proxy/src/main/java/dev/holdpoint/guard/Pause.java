package dev.holdpoint.guard;

import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HoldId;
import dev.holdpoint.guard.Answer.Refusal;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.policy.Decision;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The pausing half of the flow: opens or joins a hold, waits for people as long as the client can,
 * and takes the right to run just before the call goes out.
 *
 * <p>Threads: called on one virtual thread per waiting call; state is only the table of holds that
 * are being opened right now.
 */
final class Pause {
  private final Mind mind;
  private final GuardSettings settings;
  private final Holds holds;
  private final Records records;
  private final FactReader facts;
  private final ConcurrentHashMap<Fingerprint, CompletableFuture<Opening>> opening =
      new ConcurrentHashMap<>();

  private final ReentrantLock[] releases = new ReentrantLock[64];

  Pause(Mind mind, GuardSettings settings, Holds holds, Records records, FactReader facts) {
    this.mind = mind;
    this.settings = settings;
    this.holds = holds;
    this.records = records;
    this.facts = facts;
    Arrays.setAll(releases, i -> new ReentrantLock());
  }

  /** What opening came to: a hold, or a denial that only the facts revealed. */
  private sealed interface Opening {
    record Held(Hold hold) implements Opening {}

    record Denied(Judged judged) implements Opening {}
  }

  Answer carry(Judged judged, Decision.Hold decision, Duration patience, Presence presence)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    awaitRunning(judged, end);
    return switch (openOrJoin(judged, decision)) {
      case Opening.Denied(Judged withFacts) -> {
        records.decide(withFacts, false, Optional.empty());
        yield refused(
            judged,
            Refusal.Kind.DENIED_BY_POLICY,
            Texts.byPolicy(withFacts.verdict().enforced().basis()),
            Optional.empty());
      }
      case Opening.Held(Hold hold) -> {
        records.decide(judged, false, Optional.of(hold));
        yield awaitPeople(judged, hold, end, presence);
      }
    };
  }

  /** An identical call is on its way through the proxy: let it end before asking people again. */
  private void awaitRunning(Judged judged, long end) throws InterruptedException {
    if (!judged.intercepted().door().equals("proxy")) {
      return;
    }
    Optional<Hold> running = holds.current(judged.fingerprint());
    while (running.isPresent()
        && running.get().state() == HoldState.EXECUTING
        && left(end).isPositive()) {
      long known = running.get().version();
      Hold now = holds.await(running.get().id(), known, left(end));
      boolean goesOn = now.state() == HoldState.EXECUTING && now.version() != known;
      running = goesOn ? Optional.of(now) : Optional.empty();
    }
  }

  private Opening openOrJoin(Judged judged, Decision.Hold decision) {
    Optional<Hold> current = holds.current(judged.fingerprint());
    if (current.isPresent() && current.get().state() != HoldState.EXECUTING) {
      return new Opening.Held(current.get());
    }
    var mine = new CompletableFuture<Opening>();
    var first = opening.putIfAbsent(judged.fingerprint(), mine);
    if (first != null) {
      return join(first);
    }
    try {
      mine.complete(open(judged, decision));
    } catch (RuntimeException | Error fault) {
      mine.completeExceptionally(fault);
    } finally {
      opening.remove(judged.fingerprint(), mine);
    }
    return join(mine);
  }

  private static Opening join(CompletableFuture<Opening> opening) {
    try {
      return opening.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }

  /** Facts can make a decision stricter, never milder: not to know was the first answer. */
  private Opening open(Judged judged, Decision.Hold decision) {
    Judged known = withFacts(judged);
    return switch (known.verdict().enforced()) {
      case Decision.Deny deny -> new Opening.Denied(known);
      case Decision.Allow allow -> new Opening.Held(holds.open(CardMaker.card(known, decision)));
      case Decision.Hold stricter -> {
        var quorum = decision.quorum().and(stricter.quorum());
        yield new Opening.Held(
            holds.open(CardMaker.card(known, new Decision.Hold(stricter.basis(), quorum))));
      }
    };
  }

  private Judged withFacts(Judged judged) {
    var actions = judged.assessment().actions().stream().map(placed -> placed.action()).toList();
    return mind.judge(judged.intercepted(), facts.read(judged.intercepted().route(), actions));
  }

  private Answer awaitPeople(Judged judged, Hold opened, long end, Presence presence)
      throws InterruptedException {
    Hold hold = opened;
    while (true) {
      switch (hold.state()) {
        case WAITING -> {
          long known = hold.version();
          hold = holds.await(hold.id(), known, left(end));
          if (!presence.isThere()) {
            return gone(judged, hold);
          }
          if (hold.version() == known) {
            records.pending(judged, hold);
            return new Answer.Pending(hold, Texts.pending(hold, settings));
          }
        }
        case APPROVED -> {
          if (!presence.isThere()) {
            return gone(judged, hold);
          }
          switch (claim(judged, hold)) {
            case Holds.ClaimAnswer.Granted(Hold granted) -> {
              records.forwarded(judged, "grant", Optional.of(granted));
              return new Answer.Forward(
                  new Permit.ByGrant(judged.intercepted().id(), granted.id()),
                  Optional.of(granted));
            }
            case Holds.ClaimAnswer.Superseded(Hold old, Hold replacement, String why) ->
                hold = replacement;
            case Holds.ClaimAnswer.NotGranted(Hold now, String why) -> {
              if (now.state() == HoldState.APPROVED || now.state() == HoldState.WAITING) {
                return refused(judged, Refusal.Kind.UNAVAILABLE, why, Optional.of(now.id()));
              }
              hold = now;
            }
          }
        }
        case SUPERSEDED -> hold = replacement(hold);
        case EXECUTING, SUCCEEDED, FAILED, UNKNOWN, DENIED, EXPIRED, CANCELLED, LAPSED -> {
          return ended(judged, hold);
        }
      }
    }
  }

  private Hold replacement(Hold hold) {
    return hold.supersededBy()
        .flatMap(holds::find)
        .orElseThrow(() -> new IllegalStateException("superseded without replacement"));
  }

  /**
   * One of many identical calls at a time, so that the upstream is asked for facts once and not by
   * every call that waited.
   */
  private Holds.ClaimAnswer claim(Judged judged, Hold hold) {
    ReentrantLock turn = releases[Math.floorMod(hold.id().hashCode(), releases.length)];
    turn.lock();
    try {
      Hold now = holds.find(hold.id()).orElse(hold);
      return now.state() == HoldState.APPROVED
          ? claimNow(judged, now)
          : new Holds.ClaimAnswer.NotGranted(now, Texts.ended(now));
    } finally {
      turn.unlock();
    }
  }

  /** What policy and facts say now about exactly this call; the stricter of then and now counts. */
  private Holds.ClaimAnswer claimNow(Judged judged, Hold hold) {
    Judged now = withFacts(judged);
    Decision decision = now.verdict().enforced();
    var fresh =
        decision instanceof Decision.Hold held
            ? new Decision.Hold(held.basis(), hold.card().quorum().and(held.quorum()))
            : new Decision.Hold(decision.basis(), hold.card().quorum());
    return holds.claim(
        hold.id(),
        judged.intercepted().id(),
        new Holds.Recheck(
            now.fingerprint(),
            decision,
            decision.basis().policyDigest(),
            CardMaker.versions(now),
            CardMaker.card(now, fresh)));
  }

  private Answer gone(Judged judged, Hold hold) {
    return refused(
        judged,
        Refusal.Kind.CANCELLED,
        "The client went away while waiting; nothing was executed.",
        Optional.of(hold.id()));
  }

  private Answer ended(Judged judged, Hold hold) {
    Refusal.Kind kind =
        switch (hold.state()) {
          case DENIED -> Refusal.Kind.DENIED_BY_HUMAN;
          case EXPIRED, LAPSED -> Refusal.Kind.EXPIRED;
          case CANCELLED -> Refusal.Kind.CANCELLED;
          case EXECUTING, SUCCEEDED, FAILED, UNKNOWN -> Refusal.Kind.ALREADY_RUNNING;
          case WAITING, APPROVED, SUPERSEDED -> Refusal.Kind.UNAVAILABLE;
        };
    return refused(judged, kind, Texts.ended(hold), Optional.of(hold.id()));
  }

  private Answer refused(Judged judged, Refusal.Kind kind, String message, Optional<HoldId> hold) {
    List<String> rules =
        judged.verdict().enforced().basis().rules().stream().map(rule -> rule.id()).toList();
    var refusal = new Refusal(kind, message, rules, hold);
    records.refused(judged, refusal);
    return new Answer.Refused(refusal);
  }

  private static Duration left(long end) {
    return Duration.ofNanos(end - System.nanoTime());
  }
}
