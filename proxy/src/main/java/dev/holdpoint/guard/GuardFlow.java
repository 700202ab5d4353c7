package dev.holdpoint.guard;

import dev.holdpoint.action.Classification;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Mode;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.classify.BodyNeed;
import dev.holdpoint.guard.Answer.Refusal;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.hold.HoldsUnavailable;
import dev.holdpoint.hold.TooManyHolds;
import dev.holdpoint.ledger.LedgerUnavailable;
import dev.holdpoint.policy.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one flow: judged calls become ledger entries, permits, holds or refusals.
 *
 * <p>INVARIANT: every permit is made after its decision is on disk, except for plain reads, whose
 * record may follow a moment later, and in shadow mode when the ledger is broken, where traffic
 * must not change.
 */
public final class GuardFlow implements Guard {
  private static final Logger LOG = LoggerFactory.getLogger(GuardFlow.class);

  private final Mind mind;
  private final GuardSettings settings;
  private final Records records;
  private final Pause pause;
  private final Holds holds;

  public GuardFlow(
      Mind mind,
      GuardSettings settings,
      Holds holds,
      dev.holdpoint.ledger.Ledger ledger,
      FactReader facts) {
    this.mind = mind;
    this.settings = settings;
    this.records = new Records(ledger);
    this.holds = holds;
    this.pause = new Pause(mind, settings, holds, records, facts);
  }

  @Override
  public BodyNeed need(HttpCall head) {
    return mind.need(head);
  }

  @Override
  public Judged judge(Intercepted intercepted) {
    try {
      return mind.judge(intercepted, Facts.NONE);
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("judging {} failed; it is denied", intercepted.id(), fault);
      return Faulty.judged(intercepted, fault);
    }
  }

  @Override
  public Answer passRead(Judged judged) {
    boolean shadow = shadows(judged);
    if (!judged.isPlainRead()) {
      return unavailable("not a plain read");
    }
    return records.offerRead(judged, shadow)
        ? new Answer.Forward(
            new Permit.ByPolicy(judged.intercepted().id(), false), Optional.empty())
        : unavailable("the ledger's queue is full");
  }

  @Override
  public Answer enact(Judged judged, Duration patience, Presence presence) {
    try {
      return carryThrough(judged, patience, presence);
    } catch (LedgerUnavailable | HoldsUnavailable broken) {
      return withoutLedger(judged, broken);
    } catch (TooManyHolds full) {
      return tooMany(judged, full);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return unavailable("Holdpoint is stopping");
    } catch (RuntimeException | StackOverflowError fault) {
      LOG.error("carrying through {} failed; it is refused", judged.intercepted().id(), fault);
      return unavailable("an internal fault, see Holdpoint's log");
    }
  }

  private Answer carryThrough(Judged judged, Duration patience, Presence presence)
      throws InterruptedException {
    if (shadows(judged)) {
      records.decide(judged, true, Optional.empty());
      return forward(judged, "shadow");
    }
    if (judged.assessment().classification()
        instanceof Classification.Ambiguous(String where, String problem, String remedy)) {
      String message =
          "Refused, nothing was executed: the "
              + where
              + " can be read in two ways ("
              + problem
              + "). "
              + remedy;
      return refuse(judged, new Refusal(Refusal.Kind.AMBIGUOUS, message, rules(judged), no()));
    }
    return switch (judged.verdict().enforced()) {
      case Decision.Allow allow -> {
        records.decide(judged, false, Optional.empty());
        yield forward(judged, "policy");
      }
      case Decision.Deny deny ->
          refuse(
              judged,
              new Refusal(
                  Refusal.Kind.DENIED_BY_POLICY,
                  Texts.byPolicy(deny.basis()),
                  rules(judged),
                  no()));
      case Decision.Hold hold -> pause.carry(judged, hold, patience, presence);
    };
  }

  private Answer forward(Judged judged, String basis) {
    records.forwarded(judged, basis, Optional.empty());
    return new Answer.Forward(
        new Permit.ByPolicy(judged.intercepted().id(), !judged.isPlainRead()), Optional.empty());
  }

  private Answer refuse(Judged judged, Refusal refusal) {
    records.decide(judged, false, Optional.empty());
    records.refused(judged, refusal);
    return new Answer.Refused(refusal);
  }

  /** The agent has asked for more than people are asked to look at. */
  private Answer tooMany(Judged judged, TooManyHolds full) {
    String message = "Refused, nothing was executed: " + full.getMessage() + ".";
    var refusal = new Refusal(Refusal.Kind.UNAVAILABLE, message, rules(judged), no());
    try {
      return refuse(judged, refusal);
    } catch (LedgerUnavailable broken) {
      return new Answer.Refused(refusal);
    }
  }

  /** The ledger or the queue cannot be written. Only what changes nothing may still pass. */
  private Answer withoutLedger(Judged judged, RuntimeException broken) {
    LOG.error("cannot record {}: {}", judged.intercepted().id(), broken.getMessage());
    boolean passes = shadows(judged) || judged.isPlainRead() && settings.readsWithoutLedger();
    return passes
        ? new Answer.Forward(
            new Permit.ByPolicy(judged.intercepted().id(), false), Optional.empty())
        : unavailable(String.valueOf(broken.getMessage()));
  }

  private boolean shadows(Judged judged) {
    return settings.mode().or(judged.intercepted().mode()) == Mode.SHADOW;
  }

  private static Answer unavailable(String problem) {
    return new Answer.Refused(
        new Refusal(Refusal.Kind.UNAVAILABLE, Texts.unrecordable(problem), List.of(), no()));
  }

  private static List<String> rules(Judged judged) {
    return judged.verdict().enforced().basis().rules().stream().map(rule -> rule.id()).toList();
  }

  private static Optional<dev.holdpoint.action.HoldId> no() {
    return Optional.empty();
  }

  @Override
  public void report(Permit permit, Holds.Outcome outcome, String detail) {
    String word = outcome.name().toLowerCase(java.util.Locale.ROOT);
    if (!permit.guarded()) {
      if (outcome != Holds.Outcome.SUCCEEDED) {
        records.outcome(permit, word, detail);
      }
      return;
    }
    try {
      permit.hold().ifPresent(hold -> holds.finish(hold, permit.call(), outcome));
      records.outcome(permit, word, detail);
    } catch (LedgerUnavailable | HoldsUnavailable broken) {
      LOG.error("cannot record the outcome {} of {}: {}", word, permit.call(), broken.getMessage());
    }
  }
}
