package dev.holdpoint.classify.terraform;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.PlanCall;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.spi.CallClassifier;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What applying a plan would do. Format: "JSON Output Format" of Terraform's documentation, {@code
 * resource_changes[].change.actions}.
 */
public final class PlanClassifier implements CallClassifier<PlanCall> {

  @Override
  public Classification classify(PlanCall call) {
    Value.Fields plan;
    try {
      plan = StrictJson.readObject(call.json());
    } catch (JsonFault fault) {
      return new Classification.Unrecognized("terraform", String.valueOf(fault.getMessage()));
    }
    boolean shaped =
        plan.get("format_version").isPresent()
            && (plan.get("resource_changes").isPresent() || plan.get("planned_values").isPresent());
    if (!shaped || plan.get("errored").equals(Optional.of(Value.of(true)))) {
      return new Classification.Unrecognized("terraform", "not a complete plan in JSON form");
    }
    var actions = new ArrayList<Action>();
    boolean readable = collect(plan, "resource_changes", actions) & outputs(plan, actions);
    if (!readable) {
      return new Classification.Unrecognized("terraform", "changes that are not in the known form");
    }
    if (actions.isEmpty()) {
      actions.add(action("", "no-op", Effect.READ, List.of()));
    }
    String identity = Fingerprint.of(call.json().getBytes(StandardCharsets.UTF_8)).hex();
    return new Classification.Recognized(actions, Completeness.FULL, identity);
  }

  private static boolean collect(Value.Fields plan, String name, List<Action> actions) {
    if (!(plan.get(name).orElse(new Value.Items(List.of())) instanceof Value.Items(var changes))) {
      return false;
    }
    for (Value each : changes) {
      if (!(each instanceof Value.Fields resource) || !one(resource, actions)) {
        return false;
      }
    }
    return true;
  }

  private static boolean one(Value.Fields resource, List<Action> actions) {
    Optional<List<String>> verbs = verbs(resource);
    if (verbs.isEmpty()) {
      return false;
    }
    String type = resource.text("type").orElse("");
    String address = resource.text("address").orElse("");
    String verb = String.join("+", verbs.get());
    Effect effect = effect(verbs.get(), type, resource);
    actions.add(action(type, verb, effect, List.of(Target.of(type, address))));
    return true;
  }

  private static Optional<List<String>> verbs(Value.Fields resource) {
    if (!(resource.get("change").orElse(Value.NOTHING) instanceof Value.Fields change)
        || !(change.get("actions").orElse(Value.NOTHING) instanceof Value.Items(var items))) {
      return Optional.empty();
    }
    var verbs = new ArrayList<String>();
    for (Value item : items) {
      if (!(item instanceof Value.Text(String verb))) {
        return Optional.empty();
      }
      verbs.add(verb);
    }
    return verbs.isEmpty() ? Optional.empty() : Optional.of(verbs);
  }

  private static Effect effect(List<String> verbs, String type, Value.Fields resource) {
    if (verbs.contains("delete")) {
      return verbs.contains("create") ? Effect.REPLACE : Effect.DELETE;
    }
    return switch (verbs.getFirst()) {
      case "no-op", "read" -> Effect.READ;
      case "create" -> Rights.changed(type, resource).orElse(Effect.CREATE);
      case "update" -> Rights.changed(type, resource).orElse(Effect.UPDATE);
      case "forget" -> Effect.DELETE;
      default -> Effect.UNKNOWN;
    };
  }

  /** Outputs change nothing outside the state. */
  private static boolean outputs(Value.Fields plan, List<Action> actions) {
    boolean changes =
        plan.get("output_changes").orElse(Value.NOTHING) instanceof Value.Fields outputs
            && !outputs.fields().isEmpty();
    if (changes && actions.isEmpty()) {
      actions.add(action("", "outputs", Effect.READ, List.of()));
    }
    return true;
  }

  private static Action action(String type, String verb, Effect effect, List<Target> targets) {
    return new Action(
        "terraform",
        type,
        verb,
        effect,
        targets,
        effect.mutates() ? new Count.Exactly(targets.size()) : Count.NONE,
        Value.Fields.NONE,
        effect.mutates() ? Undo.UNKNOWN : Undo.NOT_NEEDED,
        List.of("plan: " + verb));
  }
}
