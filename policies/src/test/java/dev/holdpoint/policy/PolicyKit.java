package dev.holdpoint.policy;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.Assessment;
import dev.holdpoint.assess.Assessor;
import dev.holdpoint.assess.Facts;
import dev.holdpoint.assess.Inventory;
import dev.holdpoint.policy.text.InventoryText;
import dev.holdpoint.policy.text.Packs;
import dev.holdpoint.policy.text.PolicyText;
import dev.holdpoint.policy.text.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Short ways to actions, rules and decisions, for tests. */
public final class PolicyKit {
  public static final Instant NOW = Instant.parse("2026-06-03T10:00:00Z");
  public static final Circumstances SOMEBODY = by("claude", NOW);
  public static final Inventory SAMPLE = InventoryText.read(Packs.sampleInventory());

  private PolicyKit() {}

  public static Circumstances by(String agent, Instant now) {
    return new Circumstances(
        new Caller(agent, Optional.of("dana"), Optional.empty()), "proxy", now);
  }

  /** A file of this module, by its path in it. */
  public static Source file(String path) {
    Path root = Files.isDirectory(Path.of("policies")) ? Path.of("policies") : Path.of("");
    try {
      return new Source(path, Files.readString(root.resolve(path)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public static PolicySet rules(String yaml) {
    return PolicyText.read(new Source("test.yaml", yaml), NOW).policySet();
  }

  public static Action aws(String operation, Effect effect, Target... targets) {
    return action("aws", operation, effect, Value.Fields.NONE, targets);
  }

  public static Action kubernetes(String operation, Effect effect, Target... targets) {
    return action("kubernetes", operation, effect, Value.Fields.NONE, targets);
  }

  public static Action action(
      String system, String operation, Effect effect, Value.Fields params, Target... targets) {
    Count count = targets.length == 0 ? Count.UNKNOWN : new Count.Exactly(targets.length);
    return new Action(
        system, "", operation, effect, List.of(targets), count, params, Undo.UNKNOWN, List.of());
  }

  public static Target stack(String name) {
    return Target.of("stack", name);
  }

  public static Target pod(String namespace, String name) {
    return Target.of("pod", name, Map.of("namespace", namespace));
  }

  public static Assessment assessed(Action... actions) {
    return assessed(
        new Classification.Recognized(
            List.of(actions), dev.holdpoint.action.Completeness.FULL, ""));
  }

  public static Assessment assessed(Classification classification) {
    return Assessor.assess(classification, SAMPLE, Facts.NONE);
  }

  public static Decision decided(PolicySet policies, Action... actions) {
    return policies.decide(assessed(actions), SOMEBODY).enforced();
  }

  public static List<String> ids(Decision decision) {
    return decision.basis().rules().stream().map(Basis.MatchedRule::id).toList();
  }
}
