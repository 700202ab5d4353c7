package dev.holdpoint.guard;

import dev.holdpoint.action.Action;
import dev.holdpoint.assess.Facts;
import java.util.List;

/**
 * Asks the upstream of a route what the targets of these actions hold right now. Blocking, bounded
 * in time; what cannot be read is left out of the answer. Never throws.
 */
@FunctionalInterface
public interface FactReader {
  Facts read(String route, List<Action> actions);
}
