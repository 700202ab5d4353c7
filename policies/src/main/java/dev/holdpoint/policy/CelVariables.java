package dev.holdpoint.policy;

import dev.cel.common.values.NullValue;
import dev.holdpoint.action.Action;
import dev.holdpoint.action.BlastRadius;
import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.PlacedAction;
import dev.holdpoint.assess.PlacedAction.PlacedTarget;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What conditions can read. A field that is not known is left out, so that reading it makes the
 * condition's answer unknown; {@code has()} asks whether it is there.
 */
final class CelVariables {
  static final Set<String> ACTION_FIELDS = Set.of("system", "service", "operation", "effect");
  static final Set<String> RADIUS_FIELDS = Set.of("level", "count", "reversibility");
  static final Set<String> CALLER_FIELDS = Set.of("agent", "principal");

  private CelVariables() {}

  static Map<String, Object> of(PlacedAction placed, Circumstances circumstances) {
    Action action = placed.action();
    return Map.of(
        "action", action(action),
        "params", plain(action.parameters()),
        "targets", placed.targets().stream().map(CelVariables::target).toList(),
        "radius", radius(placed.radius()),
        "caller", caller(circumstances.caller()),
        "now", circumstances.now());
  }

  private static Map<String, Object> action(Action action) {
    var fields = new HashMap<String, Object>();
    fields.put("system", action.system());
    fields.put("service", action.service());
    fields.put("operation", action.operation());
    if (action.effect() != Effect.UNKNOWN) {
      fields.put("effect", action.effect().word());
    }
    return fields;
  }

  private static Map<String, Object> target(PlacedTarget placed) {
    var fields = new HashMap<String, Object>();
    fields.put("kind", placed.target().kind());
    fields.put("id", placed.target().id());
    fields.put("scope", placed.target().scope());
    if (placed.placement().mapped()) {
      fields.put("environment", placed.placement().environment());
    }
    placed.placement().tier().ifPresent(tier -> fields.put("tier", (long) tier));
    return fields;
  }

  private static Map<String, Object> radius(BlastRadius radius) {
    var fields = new HashMap<String, Object>();
    fields.put("level", radius.level().word());
    switch (radius.count()) {
      case Count.Exactly(long number) -> fields.put("count", number);
      case Count.Unbounded() -> fields.put("count", Long.MAX_VALUE);
      case Count.AtLeast(long least) -> {}
      case Count.Unknown() -> {}
    }
    if (radius.reversibility() != Reversibility.UNKNOWN) {
      fields.put("reversibility", radius.reversibility().word());
    }
    return fields;
  }

  private static Map<String, Object> caller(Caller caller) {
    var fields = new HashMap<String, Object>();
    fields.put("agent", caller.agent());
    caller.principal().ifPresent(principal -> fields.put("principal", principal));
    return fields;
  }

  private static Object plain(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Flag(boolean set) -> set;
      case Value.Nothing() -> NullValue.NULL_VALUE;
      case Value.Number(var number) -> {
        var exact = number.stripTrailingZeros();
        boolean whole = exact.scale() <= 0 && exact.precision() - exact.scale() <= 18;
        yield whole ? (Object) exact.longValueExact() : (Object) number.doubleValue();
      }
      case Value.Items(List<Value> items) -> items.stream().map(CelVariables::plain).toList();
      case Value.Fields(var fields) -> {
        var made = new HashMap<String, Object>();
        fields.forEach((name, field) -> made.put(name, plain(field)));
        yield made;
      }
    };
  }
}
