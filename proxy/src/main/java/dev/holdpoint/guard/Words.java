package dev.holdpoint.guard;

import dev.holdpoint.action.BlastRadius;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.PlacedAction;
import dev.holdpoint.policy.Basis;
import dev.holdpoint.policy.Decision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The words in which a judgement is told: the fields {@code actions}, {@code blastRadius} and
 * {@code rules} that tool-call answers, cards, the ledger and {@code classify} share.
 */
public final class Words {
  private Words() {}

  /** The actions with their placed targets. */
  public static Value.Items actions(List<PlacedAction> actions) {
    return new Value.Items(actions.stream().map(Words::action).map(Value.class::cast).toList());
  }

  private static Value.Fields action(PlacedAction placed) {
    var action = placed.action();
    var targets = new ArrayList<Value>();
    placed.targets().forEach(target -> targets.add(target(target)));
    return Value.Fields.NONE
        .with("system", action.system())
        .with("service", action.service())
        .with("operation", action.operation())
        .with("effect", action.effect().word())
        .with("targets", new Value.Items(targets));
  }

  private static Value.Fields target(PlacedAction.PlacedTarget placed) {
    var target = placed.target();
    var where = placed.placement();
    Value.Fields told =
        Value.Fields.NONE
            .with("kind", target.kind())
            .with("id", target.id())
            .with("environment", where.environment())
            .with("mapped", where.mapped());
    if (!target.scope().isEmpty()) {
      told = told.with("scope", texts(target.scope()));
    }
    if (where.tier().isPresent()) {
      told = told.with("tier", where.tier().getAsInt());
    }
    if (where.owner().isPresent()) {
      told = told.with("owner", where.owner().get());
    }
    return where.dependents().isEmpty()
        ? told
        : told.with("dependents", Value.texts(where.dependents()));
  }

  private static Value.Fields texts(Map<String, String> texts) {
    Value.Fields told = Value.Fields.NONE;
    for (var one : texts.entrySet()) {
      told = told.with(one.getKey(), one.getValue());
    }
    return told;
  }

  /** Level, count, reversibility and what we know it from. */
  public static Value.Fields radius(BlastRadius radius) {
    Value.Fields told =
        Value.Fields.NONE
            .with("level", radius.level().word())
            .with("count", count(radius.count()))
            .with("reversibility", radius.reversibility().word())
            .with("environment", radius.environment())
            .with(
                "evidence",
                Value.texts(
                    radius.evidence().stream().map(Evidence::statement).distinct().toList()))
            .with("sources", sources(radius.evidence()));
    if (radius.tier().isPresent()) {
      told = told.with("tier", radius.tier().getAsInt());
    }
    return radius.dependents().isEmpty()
        ? told
        : told.with("dependents", Value.texts(radius.dependents()));
  }

  private static Value.Items sources(List<Evidence> evidence) {
    return new Value.Items(
        evidence.stream()
            .distinct()
            .map(
                one ->
                    (Value)
                        Value.Fields.NONE
                            .with("statement", one.statement())
                            .with("source", one.source()))
            .toList());
  }

  private static Value count(Count count) {
    return count instanceof Count.Exactly(long number)
        ? Value.of(number)
        : Value.of(count.spoken());
  }

  /** The rules behind a decision and their reasons. */
  public static Value.Items rules(Basis basis) {
    return new Value.Items(
        basis.rules().stream()
            .map(
                rule ->
                    (Value) Value.Fields.NONE.with("id", rule.id()).with("because", rule.because()))
            .toList());
  }

  /** {@code allow}, {@code hold} or {@code deny} with the rules behind it. */
  public static Value.Fields decision(Decision decision) {
    return Value.Fields.NONE
        .with("decision", decision.word())
        .with("rules", rules(decision.basis()))
        .with("policy", decision.basis().policyDigest());
  }
}
