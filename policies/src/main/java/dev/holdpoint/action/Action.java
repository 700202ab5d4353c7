package dev.holdpoint.action;

import java.util.List;

/**
 * One thing that a call would do. A call can hold many.
 *
 * @param system {@code aws}, {@code kubernetes}, {@code github}, {@code shell}, {@code sql}, ...
 * @param service part of the system, lower case, for example {@code cloudformation}, {@code apps}
 * @param operation the system's own name, for example {@code DeleteStack}, {@code delete}
 * @param effect what it does
 * @param targets what it hits; empty when the call does not say
 * @param count how many things the call itself names; facts from upstream may raise it later
 * @param parameters everything else that the classifier read, volatile parts (idempotency tokens,
 *     dates, trace ids) left out; part of the fingerprint
 * @param undo what the catalog and the parameters say about undoing it
 * @param steps how the bytes led to this effect, for {@code --explain}, in order
 */
public record Action(
    String system,
    String service,
    String operation,
    Effect effect,
    List<Target> targets,
    Count count,
    Value.Fields parameters,
    Undo undo,
    List<String> steps) {

  public Action {
    targets = List.copyOf(targets);
    steps = List.copyOf(steps);
  }

  /** An action that nobody understands. */
  public static Action unknown(String system, String service, String operation, String step) {
    return new Action(
        system,
        service,
        operation,
        Effect.UNKNOWN,
        List.of(),
        Count.UNKNOWN,
        Value.Fields.NONE,
        Undo.UNKNOWN,
        List.of(step));
  }

  public Action withEffect(Effect other, String step) {
    var more = new java.util.ArrayList<>(steps);
    more.add(step);
    return new Action(system, service, operation, other, targets, count, parameters, undo, more);
  }

  public Action withUndo(Undo other) {
    return new Action(system, service, operation, effect, targets, count, parameters, other, steps);
  }

  /** Service and operation in one word, for example {@code cloudformation:DeleteStack}. */
  public String spoken() {
    return service.isEmpty() ? operation : service + ":" + operation;
  }
}
