package dev.holdpoint.assess;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.BlastRadius;
import dev.holdpoint.action.Placement;
import dev.holdpoint.action.Target;
import java.util.List;

/** An action with its targets placed and its own blast radius. */
public record PlacedAction(Action action, List<PlacedTarget> targets, BlastRadius radius) {

  /** A target and where it stands. */
  public record PlacedTarget(Target target, Placement placement) {}

  public PlacedAction {
    targets = List.copyOf(targets);
  }
}
