package dev.holdpoint.assess;

import dev.holdpoint.action.Target;
import java.util.Map;
import java.util.Optional;

/** Facts by target; a target without an entry was not asked about or could not be read. */
public record Facts(Map<Target, TargetFacts> byTarget) {
  public static final Facts NONE = new Facts(Map.of());

  public Facts {
    byTarget = Map.copyOf(byTarget);
  }

  public Optional<TargetFacts> of(Target target) {
    return Optional.ofNullable(byTarget.get(target));
  }
}
