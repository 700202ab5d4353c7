package dev.holdpoint.hold;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HoldId;
import dev.holdpoint.policy.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * The queue of paused calls. Every change is durable, and in the ledger, before a method returns.
 * Blocking; safe for many threads. Methods throw {@link HoldsUnavailable} when the store or the
 * ledger cannot be written.
 */
public interface Holds {

  /**
   * Attaches to the waiting or approved hold of the same fingerprint, else to a denial that still
   * stands, else opens a new one; a hold that is running is used up. Concurrent identical calls get
   * one hold. Calls for another agent or person are not identical: nobody may approve what runs for
   * themselves.
   *
   * @throws TooManyHolds when the agent has too many open holds
   */
  Hold open(Card card);

  Optional<Hold> find(HoldId id);

  /** The open hold of that fingerprint, or the denial that still stands. */
  Optional<Hold> current(Fingerprint fingerprint);

  /** Newest first unless waiting, which is oldest first. */
  List<Hold> list(HoldQuery query);

  /** The one function that decides: console, command line and chat all call it. */
  VoteAnswer vote(HoldId id, Ballot ballot);

  /**
   * Takes the single right to run, durably, by compare-and-set.
   *
   * @param recheck what policy and facts say at this moment about the call that wants to run
   */
  ClaimAnswer claim(HoldId id, CallId call, Recheck recheck);

  /** Records what came of the run; ignored when that call does not hold the right. */
  Hold finish(HoldId id, CallId call, Outcome outcome);

  /** Withdraws a waiting or approved hold; an executing or ended one stays as it is. */
  Hold cancel(HoldId id, String by, String reason);

  /** Expires and lapses what is due. Called by a clock thread and before every decision. */
  void sweep();

  /**
   * Waits until the hold has another version than the one known, is over, or patience ends; returns
   * what it is then. Blocks the (virtual) thread.
   */
  Hold await(HoldId id, long knownVersion, Duration patience) throws InterruptedException;

  /**
   * Ends everybody's patience, now and from now on: Holdpoint stops, and clients want an answer.
   */
  void endWaiting();

  /** Calls back after every change, from the changing thread; must be quick and not throw. */
  void onChange(Consumer<Hold> listener);

  /** The same call judged again at release. */
  record Recheck(
      Fingerprint fingerprint,
      Decision decision,
      String policyDigest,
      SortedMap<String, String> targetVersions,
      Card freshCard) {}

  /** Filter and page of {@link #list}. */
  record HoldQuery(Optional<HoldState> state, int limit, Optional<HoldId> after) {}

  /** How a run ended. */
  enum Outcome {
    SUCCEEDED,
    FAILED,
    UNKNOWN
  }

  /** The answer to a ballot. */
  sealed interface VoteAnswer {
    record Counted(Hold hold) implements VoteAnswer {}

    /** Not counted; nothing changed except a ledger entry about the attempt. */
    record NotCounted(Reason reason, String message, Optional<Hold> hold) implements VoteAnswer {}

    /** Why a ballot does not count; {@code word} is the typed reason of the API. */
    enum Reason {
      NO_SUCH_HOLD,
      /** The agent asked for it: it cannot agree. */
      IS_AGENT,
      /** The person whom the agent works for cannot agree. */
      IS_PRINCIPAL,
      NOT_IN_GROUP,
      ALREADY_VOTED,
      STALE_CARD,
      REASON_MISSING,
      OVER,
      /**
       * The clock is behind what was already recorded; no approval counts until it is put right.
       */
      CLOCK_BEHIND;

      public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
      }
    }
  }

  /** The answer to a claim. */
  sealed interface ClaimAnswer {
    /** The caller, and nobody else, may run it now, once. */
    record Granted(Hold hold) implements ClaimAnswer {}

    /** Not approved (any more): waiting, over, or another call has the right. */
    record NotGranted(Hold hold, String message) implements ClaimAnswer {}

    /** Policy became stricter or the target changed: a new hold took its place. */
    record Superseded(Hold old, Hold replacement, String message) implements ClaimAnswer {}
  }
}
