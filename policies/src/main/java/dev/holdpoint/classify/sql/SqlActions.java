package dev.holdpoint.classify.sql;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes actions of system {@code sql}. */
record SqlActions(Map<String, String> scope) {

  static SqlActions of(Optional<String> database) {
    return new SqlActions(database.map(name -> Map.of("database", name)).orElse(Map.of()));
  }

  Action read(String operation, String step) {
    return make(operation, Effect.READ, List.of(), step);
  }

  Action unknown(String operation, String step) {
    return Action.unknown("sql", "", operation, step);
  }

  Action make(String operation, Effect effect, List<Target> targets, String step) {
    return new Action(
        "sql",
        "",
        operation,
        effect,
        targets,
        count(effect, targets),
        Value.Fields.NONE,
        undo(effect),
        List.of(step));
  }

  Target target(String kind, String name) {
    return Target.of(kind, name, scope);
  }

  private static Count count(Effect effect, List<Target> targets) {
    if (!effect.mutates()) {
      return new Count.Exactly(targets.size());
    }
    return targets.isEmpty() ? Count.UNKNOWN : new Count.AtLeast(targets.size());
  }

  private static Undo undo(Effect effect) {
    return switch (effect) {
      case READ, DISCLOSE -> Undo.NOT_NEEDED;
      case DELETE, REPLACE ->
          new Undo(
              Reversibility.IRREVERSIBLE,
              new Evidence("what is deleted comes back only from a backup", "catalog"));
      case CREATE, UPDATE, EXECUTE, GRANT, EXPOSE, UNKNOWN -> Undo.UNKNOWN;
    };
  }
}
