package dev.holdpoint.action;

import java.util.List;

/** The answer of a classifier. */
public sealed interface Classification {

  /**
   * Understood.
   *
   * @param actions at least one
   * @param identity what, besides the actions, makes two such calls different; part of the
   *     fingerprint. Empty when the actions' parameters say it all; otherwise for example a digest
   *     of the body
   */
  record Recognized(List<Action> actions, Completeness completeness, String identity)
      implements Classification {
    public Recognized {
      actions = List.copyOf(actions);
      if (actions.isEmpty()) {
        throw new IllegalArgumentException("a recognized call has at least one action");
      }
    }
  }

  /**
   * Two honest readers could read it differently (duplicate keys, dot segments, two actions in one
   * request). Such a call is refused, not held: what was approved could not be what is executed.
   *
   * @param where what was read: {@code query}, {@code body}, {@code path}, ...
   * @param problem one readable sentence
   * @param remedy what the caller can do
   */
  record Ambiguous(String where, String problem, String remedy) implements Classification {}

  /** Not understood. Held or denied, never waved through. */
  record Unrecognized(String system, String problem) implements Classification {}

  static Recognized of(Action action) {
    return new Recognized(List.of(action), Completeness.FULL, "");
  }

  /** The actions, or one unknown action when there are none. */
  default List<Action> actionsOrUnknown() {
    return switch (this) {
      case Recognized(var actions, var completeness, var identity) -> actions;
      case Ambiguous(var where, var problem, var remedy) ->
          List.of(Action.unknown("unknown", "", "ambiguous", problem));
      case Unrecognized(var system, var problem) ->
          List.of(Action.unknown(system, "", "unrecognized", problem));
    };
  }

  /** The class of the worst action. */
  default CallClass callClass() {
    return actionsOrUnknown().stream()
        .map(action -> action.effect().callClass())
        .max(Enum::compareTo)
        .orElse(CallClass.UNKNOWN);
  }

  default Completeness completenessOrNone() {
    return this instanceof Recognized(var actions, var completeness, var identity)
        ? completeness
        : Completeness.NONE;
  }
}
