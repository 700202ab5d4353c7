package dev.holdpoint.gateway;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.BlastRadius;
import dev.holdpoint.action.Body;
import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Mode;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.Assessment;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.assess.PlacedAction;
import dev.holdpoint.classify.BodyNeed;
import dev.holdpoint.guard.Answer;
import dev.holdpoint.guard.Guard;
import dev.holdpoint.guard.Intercepted;
import dev.holdpoint.guard.Judged;
import dev.holdpoint.guard.Permit;
import dev.holdpoint.guard.PermitFixture;
import dev.holdpoint.guard.Presence;
import dev.holdpoint.hold.Card;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.policy.Basis;
import dev.holdpoint.policy.Decision;
import dev.holdpoint.policy.Quorum;
import dev.holdpoint.policy.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A guard that judges by path: {@code /hold…} waits for {@link #approve}, {@code /deny…} is denied,
 * other methods than GET and HEAD are allowed writes. Paths with {@code whole} need their body.
 */
final class FakeGuard implements Guard {
  record Report(Permit permit, Holds.Outcome outcome, String detail) {}

  static final int NEED = 1000;

  final List<Intercepted> judged = new CopyOnWriteArrayList<>();
  final List<Report> reports = new CopyOnWriteArrayList<>();
  final AtomicInteger waiting = new AtomicInteger();
  final Map<String, Answer.Refusal.Kind> refusals = new ConcurrentHashMap<>();
  private final CountDownLatch approved = new CountDownLatch(1);

  void approve() {
    approved.countDown();
  }

  @Override
  public BodyNeed need(HttpCall head) {
    return head.path().contains("whole") ? new BodyNeed.UpTo(NEED) : BodyNeed.HEAD_ONLY;
  }

  @Override
  public Judged judge(Intercepted intercepted) {
    judged.add(intercepted);
    HttpCall call = (HttpCall) intercepted.call();
    boolean reads = call.method().equals("GET") || call.method().equals("HEAD");
    var basis = new Basis(List.of(new Basis.MatchedRule("a-rule", "because")), "00", List.of());
    Decision decision = new Decision.Allow(basis);
    if (call.path().contains("/hold")) {
      decision = new Decision.Hold(basis, Quorum.of(1));
    } else if (call.path().contains("/deny")) {
      decision = new Decision.Deny(basis);
    }
    return new Judged(
        intercepted,
        Fingerprint.of(call.target().getBytes()),
        assessment(reads ? Effect.READ : Effect.UPDATE),
        Facts.NONE,
        new Verdict(decision, decision));
  }

  private static Assessment assessment(Effect effect) {
    var radius =
        new BlastRadius(
            BlastRadius.Level.LOW,
            Count.ONE,
            Reversibility.REVERSIBLE,
            "test",
            OptionalInt.empty(),
            List.of(),
            List.of());
    var action =
        new Action(
            "x",
            "",
            "op",
            effect,
            List.of(),
            Count.ONE,
            Value.Fields.NONE,
            Undo.UNKNOWN,
            List.of());
    var placed = new PlacedAction(action, List.of(), radius);
    return new Assessment(Classification.of(action), List.of(placed), radius);
  }

  @Override
  public Answer passRead(Judged judged) {
    return new Answer.Forward(
        PermitFixture.byPolicy(judged.intercepted().id(), false), Optional.empty());
  }

  @Override
  public Answer enact(Judged judged, Duration patience, Presence presence) {
    Intercepted in = judged.intercepted();
    String path = ((HttpCall) in.call()).path();
    if (path.contains("fault")) {
      throw new IllegalStateException("planted");
    }
    for (var one : refusals.entrySet()) {
      if (path.contains(one.getKey())) {
        return new Answer.Refused(
            new Answer.Refusal(
                one.getValue(),
                "No: <" + one.getKey() + "> & \"so\"\r\n",
                List.of("r1", "r2"),
                Optional.empty()));
      }
    }
    boolean shadow = in.mode() == Mode.SHADOW;
    return switch (judged.verdict().enforced()) {
      case Decision.Allow a ->
          new Answer.Forward(PermitFixture.byPolicy(in.id(), true), Optional.empty());
      case Decision.Hold h when !shadow -> hold(judged, h, patience, presence);
      case Decision.Deny d when !shadow ->
          new Answer.Refused(
              new Answer.Refusal(
                  Answer.Refusal.Kind.DENIED_BY_POLICY,
                  "Nobody may.",
                  List.of("a-rule"),
                  Optional.empty()));
      case Decision.Hold h ->
          new Answer.Forward(PermitFixture.byPolicy(in.id(), true), Optional.empty());
      case Decision.Deny d ->
          new Answer.Forward(PermitFixture.byPolicy(in.id(), true), Optional.empty());
    };
  }

  private Answer hold(Judged judged, Decision.Hold held, Duration patience, Presence presence) {
    waiting.incrementAndGet();
    Hold hold = someHold(judged, held);
    try {
      if (!approved.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return new Answer.Pending(hold, "Waiting for people.\nRepeat it after approval.");
      }
    } catch (InterruptedException closing) {
      return new Answer.Pending(hold, "closing");
    } finally {
      waiting.decrementAndGet();
    }
    return presence.isThere()
        ? new Answer.Forward(
            PermitFixture.byGrant(judged.intercepted().id(), hold.id()), Optional.of(hold))
        : new Answer.Pending(hold, "nobody there");
  }

  static Hold someHold(Judged judged, Decision.Hold held) {
    var rule = Value.Fields.NONE.with("id", "a-rule").with("because", "because");
    var card =
        new Card(
            judged.fingerprint(),
            new Caller("local", Optional.empty(), Optional.empty()),
            "proxy",
            "r",
            held.quorum(),
            "00",
            new TreeMap<>(),
            Value.Fields.NONE.with("rules", new Value.Items(List.of(rule))));
    return new Hold(
        HoldId.fresh(new Random(1)),
        1,
        HoldState.WAITING,
        card,
        "d",
        List.of(),
        Instant.EPOCH,
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  @Override
  public void report(Permit permit, Holds.Outcome outcome, String detail) {
    reports.add(new Report(permit, outcome, detail));
  }

  /** The last judged call. */
  HttpCall lastCall() {
    return (HttpCall) judged.getLast().call();
  }

  boolean sawWholeBody() {
    return lastCall().body() instanceof Body.Whole;
  }
}
