package dev.holdpoint.assess;

import dev.holdpoint.action.Target;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which targets an inventory entry speaks of. An empty list means any.
 *
 * <p>Kind and id match the target itself or something it lies in: {@code kind: namespace, id:
 * checkout} also matches a deployment in the scope {@code namespace=checkout}.
 *
 * @param system names of systems
 * @param kind kinds, singular
 * @param id names or ARNs
 * @param scope by scope name, the values it may have
 */
public record InventoryMatch(
    List<Glob> system, List<Glob> kind, List<Glob> id, SortedMap<String, List<Glob>> scope) {
  public InventoryMatch {
    system = List.copyOf(system);
    kind = List.copyOf(kind);
    id = List.copyOf(id);
    scope = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(scope));
  }

  /** Whether the entry speaks of that target; unknown when the call leaves it open. */
  public Truth covers(Target target, String inSystem) {
    Truth truth = Glob.anyCovers(system, inSystem);
    for (Map.Entry<String, List<Glob>> one : scope.entrySet()) {
      truth = truth.and(inScope(target, one.getKey(), one.getValue()));
    }
    return truth.possible() ? truth.and(subject(target)) : truth;
  }

  /** A target that does not say where it lies may lie there. */
  private static Truth inScope(Target target, String name, List<Glob> values) {
    if (target.kind().equals(name)) {
      return named(values, target.id());
    }
    String value = target.scope().get(name);
    return value == null ? Truth.UNKNOWN : Glob.anyCovers(values, value);
  }

  private Truth subject(Target target) {
    Truth truth = Glob.anyCovers(kind, target.kind()).and(named(id, target.id()));
    for (Map.Entry<String, String> one : target.scope().entrySet()) {
      Truth around = Glob.anyCovers(kind, one.getKey()).and(named(id, one.getValue()));
      truth = truth.or(around);
    }
    return truth;
  }

  private static Truth named(List<Glob> patterns, String id) {
    Truth truth = Truth.NO;
    for (String name : ResourceNames.of(id)) {
      truth = truth.or(Glob.anyCovers(patterns, name));
    }
    return truth;
  }
}
