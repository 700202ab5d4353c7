package dev.holdpoint.policy;

import dev.holdpoint.assess.PlacedAction;
import dev.holdpoint.assess.PlacedAction.PlacedTarget;
import java.util.Optional;

/**
 * The smallest thing that is judged: one action on one target.
 *
 * @param target empty for what the action hits without naming it
 */
record Subject(PlacedAction placed, Optional<PlacedTarget> target, Circumstances circumstances) {

  /** For people, for example {@code cloudformation:DeleteStack on stack checkout-prod}. */
  String spoken() {
    String action = placed.action().spoken();
    return action + target.map(one -> " on " + one.target().spoken()).orElse("");
  }
}
