package dev.holdpoint.agent;

import dev.holdpoint.guard.Answer;
import dev.holdpoint.hold.Hold;

/** What a model reads when its tool call does not run. */
final class HookMessage {
  private HookMessage() {}

  static String pending(Hold hold, String message, Links links) {
    return "Holdpoint: nothing was executed. "
        + message.strip()
        + " Hold "
        + hold.id()
        + " waits for people at "
        + links.console(hold.id())
        + ". Check it with GET "
        + links.status(hold.id())
        + ". After approval run the identical call again. Do not try another way to the same effect.";
  }

  static String refused(Answer.Refusal refusal, Links links) {
    return "Holdpoint: nothing was executed. "
        + refusal.message().strip()
        + refusal.hold().map(id -> " Hold " + id + ": " + links.status(id) + ".").orElse("")
        + " Do not try another way to the same effect.";
  }
}
