package dev.holdpoint.assess;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Placement;
import dev.holdpoint.action.Target;
import dev.holdpoint.assess.PlacedAction.PlacedTarget;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/**
 * What an action hits: the worst place, how many things, and what depends on them.
 *
 * <p>An action that names no target, or that could not be read completely, may hit anything: it
 * counts as unmapped.
 */
record Reach(
    String environment,
    OptionalInt tier,
    Count count,
    List<String> dependents,
    List<Evidence> evidence) {

  /** More placements than this are not spelled out. */
  static final int MAX_SPOKEN_TARGETS = 20;

  static Reach of(
      Action action, List<PlacedTarget> targets, Completeness completeness, Facts facts) {
    var places = new ArrayList<Placement>();
    targets.forEach(target -> places.add(target.placement()));
    boolean open =
        targets.isEmpty() || completeness != Completeness.FULL && action.effect().mutates();
    if (open) {
      places.add(Placement.UNMAPPED);
    }
    var dependents = new TreeSet<String>();
    places.forEach(place -> dependents.addAll(place.dependents()));
    return new Reach(
        places.stream().map(Placement::environment).reduce(Environments::worse).orElseThrow(),
        worstTier(places),
        count(action, facts),
        List.copyOf(dependents),
        evidence(action, targets, open, facts));
  }

  /** Tier 1 cannot get worse; otherwise one unknown tier makes the whole unknown. */
  private static OptionalInt worstTier(List<Placement> places) {
    OptionalInt best = places.stream().flatMapToInt(place -> place.tier().stream()).min();
    boolean allKnown = places.stream().allMatch(place -> place.tier().isPresent());
    return allKnown || best.isPresent() && best.getAsInt() <= 1 ? best : OptionalInt.empty();
  }

  private static Count count(Action action, Facts facts) {
    return switch (action.effect()) {
      case READ -> Count.NONE;
      case DISCLOSE, CREATE, UPDATE, EXECUTE -> action.count();
      case DELETE, REPLACE, GRANT, EXPOSE, UNKNOWN -> action.count().worse(contents(action, facts));
    };
  }

  private static Count contents(Action action, Facts facts) {
    Count sum = Count.NONE;
    for (Target target : action.targets()) {
      Count inside = facts.of(target).flatMap(TargetFacts::contents).orElse(Count.ONE);
      sum = sum.plus(inside.worse(Count.ONE));
    }
    return sum;
  }

  private static List<Evidence> evidence(
      Action action, List<PlacedTarget> targets, boolean open, Facts facts) {
    var told = new ArrayList<Evidence>();
    for (PlacedTarget one : targets.subList(0, Math.min(targets.size(), MAX_SPOKEN_TARGETS))) {
      facts.of(one.target()).ifPresent(learnt -> told.addAll(learnt.evidence()));
      told.add(new Evidence(Spoken.place(one), "inventory"));
    }
    if (targets.size() > MAX_SPOKEN_TARGETS) {
      int more = targets.size() - MAX_SPOKEN_TARGETS;
      told.add(new Evidence(more + " more targets are not listed here", "request"));
    }
    if (open && action.effect() != Effect.READ) {
      String why = targets.isEmpty() ? "no target is named" : "not all of the call could be read";
      told.add(new Evidence(why + ", so production counts as hit", "request"));
    }
    return told;
  }
}
