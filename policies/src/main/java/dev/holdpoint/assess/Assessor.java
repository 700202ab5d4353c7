package dev.holdpoint.assess;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.BlastRadius;
import dev.holdpoint.action.BlastRadius.Level;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.assess.PlacedAction.PlacedTarget;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeSet;

/** From what a call would do to how bad that could get. Pure; never improves on missing facts. */
public final class Assessor {
  /** More sentences of evidence than this are not kept. */
  public static final int MAX_EVIDENCE = 60;

  private Assessor() {}

  /** Places every target, and says how far each action and all of them together reach. */
  public static Assessment assess(Classification classification, Inventory inventory, Facts facts) {
    Completeness completeness = classification.completenessOrNone();
    var placed = new ArrayList<PlacedAction>();
    for (Action action : classification.actionsOrUnknown()) {
      placed.add(place(action, completeness, inventory, facts));
    }
    return new Assessment(classification, placed, together(placed));
  }

  private static PlacedAction place(
      Action action, Completeness completeness, Inventory inventory, Facts facts) {
    List<PlacedTarget> targets =
        action.targets().stream()
            .map(target -> new PlacedTarget(target, inventory.place(target, action.system())))
            .toList();
    Reach reach = Reach.of(action, targets, completeness, facts);
    Recovery recovery = Recovery.of(action, facts);
    Level level =
        Levels.of(
            action.effect(),
            reach.environment(),
            reach.tier(),
            recovery.reversibility(),
            reach.count());
    var evidence = new LinkedHashSet<>(recovery.evidence());
    evidence.addAll(reach.evidence());
    var radius =
        new BlastRadius(
            level,
            reach.count(),
            recovery.reversibility(),
            reach.environment(),
            reach.tier(),
            reach.dependents(),
            evidence.stream().limit(MAX_EVIDENCE).toList());
    return new PlacedAction(action, targets, radius);
  }

  /** The worst of everything, counts added. Reads count only when there is nothing else. */
  private static BlastRadius together(List<PlacedAction> placed) {
    List<BlastRadius> beyondReads =
        placed.stream()
            .filter(one -> one.action().effect() != Effect.READ)
            .map(PlacedAction::radius)
            .toList();
    List<BlastRadius> radii =
        beyondReads.isEmpty() ? placed.stream().map(PlacedAction::radius).toList() : beyondReads;
    BlastRadius worst = radii.getFirst();
    var dependents = new TreeSet<String>();
    var evidence = new LinkedHashSet<Evidence>();
    for (BlastRadius radius : radii.subList(1, radii.size())) {
      worst = worse(worst, radius);
    }
    for (BlastRadius radius : radii) {
      dependents.addAll(radius.dependents());
      evidence.addAll(radius.evidence());
    }
    return new BlastRadius(
        worst.level(),
        worst.count(),
        worst.reversibility(),
        worst.environment(),
        worst.tier(),
        List.copyOf(dependents),
        evidence.stream().limit(MAX_EVIDENCE).toList());
  }

  private static BlastRadius worse(BlastRadius one, BlastRadius other) {
    Level level = one.level().compareTo(other.level()) >= 0 ? one.level() : other.level();
    Count count = one.count().plus(other.count());
    Reversibility reversibility = one.reversibility().worse(other.reversibility());
    String environment = Environments.worse(one.environment(), other.environment());
    OptionalInt tier = worseTier(one.tier(), other.tier());
    return new BlastRadius(level, count, reversibility, environment, tier, List.of(), List.of());
  }

  private static OptionalInt worseTier(OptionalInt one, OptionalInt other) {
    int lower = Math.min(one.orElse(Integer.MAX_VALUE), other.orElse(Integer.MAX_VALUE));
    boolean known = one.isPresent() && other.isPresent() || lower <= 1;
    return known ? OptionalInt.of(lower) : OptionalInt.empty();
  }
}
