package dev.holdpoint.policy;

import dev.holdpoint.action.BlastRadius.Level;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.assess.Glob;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What a rule speaks of: all fields must fit. An empty field fits everything.
 *
 * @param operation the system's own names, for example {@code Delete*}
 * @param environment canonical words, see {@link dev.holdpoint.assess.Environments#canonical}
 * @param id names or ARNs of targets
 * @param route names of routes or doors
 * @param countAtLeast how many things the action hits at least
 */
public record Match(
    List<Glob> system,
    List<Glob> service,
    List<Glob> operation,
    Set<Effect> effect,
    List<String> environment,
    List<Integer> tier,
    List<Glob> kind,
    List<Glob> id,
    List<Glob> agent,
    List<Glob> route,
    Set<Reversibility> reversibility,
    Set<Level> level,
    OptionalLong countAtLeast) {

  /** Fits everything. */
  public static final Match ANY =
      new Match(
          List.of(),
          List.of(),
          List.of(),
          Set.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Set.of(),
          Set.of(),
          OptionalLong.empty());

  public Match {
    system = List.copyOf(system);
    service = List.copyOf(service);
    operation = List.copyOf(operation);
    effect = copy(Effect.class, effect);
    environment = List.copyOf(environment);
    tier = List.copyOf(tier);
    kind = List.copyOf(kind);
    id = List.copyOf(id);
    agent = List.copyOf(agent);
    route = List.copyOf(route);
    reversibility = copy(Reversibility.class, reversibility);
    level = copy(Level.class, level);
  }

  private static <T extends Enum<T>> Set<T> copy(Class<T> type, Set<T> values) {
    var copy = EnumSet.noneOf(type);
    copy.addAll(values);
    return java.util.Collections.unmodifiableSet(copy);
  }
}
