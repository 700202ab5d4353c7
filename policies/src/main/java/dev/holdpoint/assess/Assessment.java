package dev.holdpoint.assess;

import dev.holdpoint.action.BlastRadius;
import dev.holdpoint.action.Classification;
import java.util.List;

/**
 * What policy judges: the classification, its actions placed by the inventory, and the blast radius
 * of all together (worst of everything, counts added).
 */
public record Assessment(
    Classification classification, List<PlacedAction> actions, BlastRadius radius) {
  public Assessment {
    actions = List.copyOf(actions);
  }
}
