package dev.holdpoint.fakes;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.BlastRadius;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Placement;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Target;
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
import dev.holdpoint.hold.Holds.Outcome;
import dev.holdpoint.policy.Basis;
import dev.holdpoint.policy.Decision;
import dev.holdpoint.policy.Quorum;
import dev.holdpoint.policy.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A guard that decides what the test tells it, and remembers what it was asked. */
public final class FakeGuard implements Guard {
  public final List<Intercepted> asked = new CopyOnWriteArrayList<>();
  public final List<String> reports = new CopyOnWriteArrayList<>();
  public final List<Duration> patiences = new CopyOnWriteArrayList<>();
  public volatile Decision enforced = new Decision.Allow(BASIS);
  public volatile Decision shadow = new Decision.Allow(BASIS);
  public volatile Effect effect = Effect.DELETE;
  public volatile Function<Judged, Answer> enact = FakeGuard::allow;

  public static final Basis BASIS =
      new Basis(
          List.of(new Basis.MatchedRule("tier1-destructive", "Two people agree.")),
          "cd".repeat(32),
          List.of());
  public static final Decision HOLD = new Decision.Hold(BASIS, Quorum.of(2, "sre-oncall"));

  public static Answer allow(Judged judged) {
    var permit = PermitFixture.byPolicy(judged.intercepted().id(), true);
    return new Answer.Forward(permit, java.util.Optional.empty());
  }

  @Override
  public BodyNeed need(HttpCall head) {
    return BodyNeed.HEAD_ONLY;
  }

  @Override
  public Judged judge(Intercepted intercepted) {
    asked.add(intercepted);
    var action =
        new Action(
            "aws",
            "cloudformation",
            "DeleteStack",
            effect,
            List.of(Target.of("stack", "checkout-prod")),
            Count.ONE,
            Value.Fields.NONE,
            Undo.UNKNOWN,
            List.of());
    var radius =
        new BlastRadius(
            BlastRadius.Level.HIGH,
            Count.ONE,
            Reversibility.UNKNOWN,
            "production",
            OptionalInt.of(1),
            List.of(),
            List.of());
    var placed = new PlacedAction.PlacedTarget(action.targets().getFirst(), Placement.UNMAPPED);
    var assessment =
        new Assessment(
            Classification.of(action),
            List.of(new PlacedAction(action, List.of(placed), radius)),
            radius);
    return new Judged(
        intercepted,
        Fingerprint.of(Value.of(intercepted.call().toString())),
        assessment,
        Facts.NONE,
        new Verdict(enforced, shadow));
  }

  @Override
  public Answer passRead(Judged judged) {
    return allow(judged);
  }

  @Override
  public Answer enact(Judged judged, Duration patience, Presence presence) {
    patiences.add(patience);
    return enact.apply(judged);
  }

  @Override
  public void report(Permit permit, Outcome outcome, String detail) {
    reports.add(permit.call() + " " + outcome + " " + detail);
  }
}
