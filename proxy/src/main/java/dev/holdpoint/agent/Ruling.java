package dev.holdpoint.agent;

import dev.holdpoint.action.CallId;
import dev.holdpoint.guard.Answer;
import dev.holdpoint.guard.Judged;
import dev.holdpoint.hold.Hold;
import java.util.Optional;

/**
 * The guard's answer to a {@link Question}.
 *
 * @param hold the hold behind the answer, if there is one
 */
record Ruling(Judged judged, Answer answer, Optional<Hold> hold) {
  CallId id() {
    return judged.intercepted().id();
  }
}
