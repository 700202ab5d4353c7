package dev.holdpoint.classify.shell.run;

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

/** Makes actions of system {@code shell}. */
public final class Actions {
  /** The scope of what lies on the machine that the shell runs on. */
  public static final Map<String, String> LOCAL = Map.of("host", "local");

  private Actions() {}

  /**
   * An action on those targets; {@code service} is the program, {@code operation} says what of it.
   */
  public static Action of(
      String service, String operation, Effect effect, List<Target> targets, String step) {
    return new Action(
        "shell",
        service,
        operation,
        effect,
        targets,
        count(effect, targets),
        Value.Fields.NONE,
        undo(effect),
        List.of(step));
  }

  public static Action read(String service, String operation, String step) {
    return of(service, operation, Effect.READ, List.of(), step);
  }

  /** Code of the project at hand runs on this machine: usual development work. */
  public static Action localCode(String service, String operation, String step) {
    return of(
        service, operation, Effect.EXECUTE, List.of(Target.of("workspace", ".", LOCAL)), step);
  }

  public static Action unknown(String service, String operation, String step) {
    return Action.unknown("shell", service, operation, step);
  }

  public static Target file(String path) {
    return Target.of("file", path, LOCAL);
  }

  private static Count count(Effect effect, List<Target> targets) {
    if (!effect.mutates()) {
      return new Count.Exactly(targets.size());
    }
    if (targets.isEmpty()) {
      return effect.callClass() == dev.holdpoint.action.CallClass.WRITE ? Count.ONE : Count.UNKNOWN;
    }
    boolean open = targets.stream().anyMatch(target -> target.id().matches(".*[*?\\[].*"));
    return open ? Count.UNBOUNDED : new Count.Exactly(targets.size());
  }

  private static Undo undo(Effect effect) {
    return effect.mutates() ? Undo.UNKNOWN : Undo.NOT_NEEDED;
  }

  /** How an effect can be undone, from the command tables. */
  public static Undo undo(Reversibility reversibility, String reason) {
    return new Undo(reversibility, new Evidence(reason, "catalog"));
  }
}
