package dev.holdpoint.cli;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Call;
import dev.holdpoint.action.CallId;
import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Mode;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.assess.Inventory;
import dev.holdpoint.classify.Classifiers;
import dev.holdpoint.guard.Intercepted;
import dev.holdpoint.guard.Mind;
import dev.holdpoint.guard.Words;
import dev.holdpoint.policy.PolicySet;
import dev.holdpoint.policy.text.Packs;
import dev.holdpoint.policy.text.PolicyText;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Judges calls without a server: shipped rules, an empty inventory, no facts. */
final class ClassifyJudge {
  private static final CallId ANY = new CallId("tc_00000000000000000000");
  private static final Caller NOBODY = new Caller("classify", Optional.empty(), Optional.empty());

  private final Mind mind;

  private ClassifyJudge(PolicySet policies) {
    mind =
        new Mind(Classifiers.standard(), () -> policies, () -> Inventory.EMPTY, Clock.systemUTC());
  }

  /** The baseline pack alone. */
  static ClassifyJudge baseline() {
    return new ClassifyJudge(shipped(List.of("baseline")));
  }

  /** All shipped packs. */
  static ClassifyJudge shipped() {
    return new ClassifyJudge(shipped(Packs.NAMES));
  }

  private static PolicySet shipped(List<String> packs) {
    return PolicyText.read(Packs.sources(packs), Clock.systemUTC().instant()).policySet();
  }

  Value.Fields answer(Call call, boolean explain) {
    var judged =
        mind.judge(
            new Intercepted(
                ANY, call, NOBODY, "classify", "classify", Mode.ENFORCE, Optional.empty()),
            Facts.NONE);
    Classification classification = judged.assessment().classification();
    var decision = judged.verdict().enforced();
    var worst =
        classification.actionsOrUnknown().stream()
            .map(Action::effect)
            .max(Comparator.comparing(effect -> effect.callClass()))
            .orElseThrow();
    Value.Fields answer =
        Value.Fields.NONE
            .with("effect", worst.word())
            .with("class", classification.callClass().word())
            .with("decision", decision.word())
            .with("completeness", classification.completenessOrNone().word())
            .with("actions", Words.actions(judged.assessment().actions()));
    return explain
        ? answer
            .with("steps", steps(classification))
            .with("rules", Words.rules(decision.basis()))
            .with("blastRadius", Words.radius(judged.assessment().radius()))
        : answer;
  }

  private static Value.Items steps(Classification classification) {
    return Value.texts(
        classification.actionsOrUnknown().stream()
            .flatMap(action -> action.steps().stream())
            .distinct()
            .toList());
  }
}
