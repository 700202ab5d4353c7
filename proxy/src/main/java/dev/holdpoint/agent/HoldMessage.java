package dev.holdpoint.agent;

import dev.holdpoint.hold.Hold;
import java.time.Instant;

/** What an agent is told about where its hold stands: one paragraph that says what to do. */
final class HoldMessage {
  private HoldMessage() {}

  static String of(Hold hold) {
    return switch (hold.state()) {
      case WAITING -> waiting(hold);
      case APPROVED ->
          "Approved. Send the identical call again before "
              + hold.usableUntil().map(Instant::toString).orElse("it expires")
              + "; it will be allowed once.";
      case EXECUTING -> "The approved call has started; its outcome is not reported yet.";
      case SUCCEEDED -> "The approved call ran and succeeded. The approval is used up.";
      case FAILED ->
          "The approved call ran and failed. The approval is used up; to try again, ask anew.";
      case UNKNOWN ->
          "The approved call was sent, but nobody knows what came of it. Do not send it again: look at"
              + " the target first and tell the person you work for.";
      case DENIED -> "A person denied this call" + because(hold) + " Do not try another way.";
      case EXPIRED ->
          "Nobody decided in time; nobody refused it either. Nothing was executed. If it is still"
              + " needed, send the identical call again.";
      case CANCELLED -> "This call was withdrawn" + because(hold) + " Nothing was executed.";
      case SUPERSEDED ->
          "The target or the policy changed, so the approval no longer fits. Nothing was executed."
              + hold.supersededBy().map(id -> " Hold " + id + " took its place.").orElse("");
      case LAPSED ->
          "It was approved, but not used in time. Nothing was executed. If it is still needed, send"
              + " the identical call again.";
    };
  }

  private static String waiting(Hold hold) {
    return "Nothing was executed. People have to agree first: "
        + hold.approvals()
        + " of "
        + hold.card().quorum().need()
        + " approvals so far. Wait, do other work, and send the identical call again after approval;"
        + " do not try another way.";
  }

  private static String because(Hold hold) {
    return hold.note().isBlank() ? "." : ": " + hold.note().strip();
  }
}
