package dev.holdpoint.agent;

import dev.holdpoint.action.Call;
import java.util.Optional;

/** What a coding agent's hook tells. */
sealed interface HookEvent {

  /**
   * A tool is about to be used.
   *
   * @param use the agent's own id of this use, by which its end can be told
   */
  record Before(Call call, Optional<String> session, Optional<String> use, Optional<String> reason)
      implements HookEvent {}

  /** A tool was used. */
  record After(Optional<String> session, Optional<String> use, boolean succeeded)
      implements HookEvent {}

  /** Something that decides nothing here. */
  record Other() implements HookEvent {}
}
