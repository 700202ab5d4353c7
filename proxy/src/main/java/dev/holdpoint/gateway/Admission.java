package dev.holdpoint.gateway;

import dev.holdpoint.action.Caller;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.gateway.refusal.NativeError;
import dev.holdpoint.gateway.refusal.Notice;
import java.util.Optional;

/** Whether a request is for one of the routes and from a known agent. */
sealed interface Admission {

  /**
   * To be judged.
   *
   * @param call its head, with exactly the fields that would be sent
   * @param reason the agent's own words on why, if any
   */
  record Admitted(Lane lane, HttpCall call, Caller caller, Optional<String> reason)
      implements Admission {}

  record TurnedAway(Notice notice, NativeError shape) implements Admission {}
}
