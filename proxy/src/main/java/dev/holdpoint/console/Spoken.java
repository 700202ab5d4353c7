package dev.holdpoint.console;

import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.policy.Quorum;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Times, states and needs in words for people. */
final class Spoken {
  private Spoken() {}

  /** How long until then, in at most two units. */
  static String left(Instant now, Instant until) {
    Duration left = Duration.between(now, until);
    if (left.isNegative() || left.isZero()) {
      return "time is over";
    }
    if (left.toDays() > 1) {
      return left.toDays() + " days left";
    }
    if (left.toHours() > 0) {
      return left.toHours() + " h " + left.toMinutesPart() + " min left";
    }
    return left.toMinutes() > 0 ? left.toMinutes() + " min left" : left.toSeconds() + " s left";
  }

  /** An instant without fractions, in UTC. */
  static String time(Instant instant) {
    return instant.toString().replaceFirst("\\.\\d+Z$", "Z").replace('T', ' ').replace("Z", " UTC");
  }

  static String state(HoldState state) {
    return switch (state) {
      case WAITING -> "waiting for people";
      case APPROVED -> "approved, not used yet";
      case EXECUTING -> "running";
      case SUCCEEDED -> "approved and done";
      case FAILED -> "approved, but failed";
      case UNKNOWN -> "sent, outcome unknown";
      case DENIED -> "denied";
      case EXPIRED -> "expired without a decision";
      case CANCELLED -> "withdrawn";
      case SUPERSEDED -> "replaced by a new hold";
      case LAPSED -> "approved, but not used in time";
    };
  }

  static String tone(HoldState state) {
    return switch (state) {
      case WAITING, APPROVED, EXECUTING -> "warn";
      case DENIED, FAILED, UNKNOWN -> "bad";
      default -> "calm";
    };
  }

  /** Whether it can be undone, in one sentence. */
  static String undo(String reversibility) {
    return switch (reversibility) {
      case "reversible" -> "This can be undone.";
      case "recoverable" -> "This can be restored, with loss of time or of recent changes.";
      case "irreversible" -> "This cannot be undone.";
      default -> "Nobody knows whether this can be undone.";
    };
  }

  /** Who is still needed, one line each. */
  static List<String> needs(Hold hold) {
    return hold.card().quorum().requirements().stream().map(one -> need(hold, one)).toList();
  }

  private static String need(Hold hold, Quorum.Requirement one) {
    long have =
        hold.votes().stream()
            .filter(vote -> vote.choice() == dev.holdpoint.hold.Vote.Choice.APPROVE)
            .filter(
                vote ->
                    one.from().isEmpty()
                        || vote.human().groups().stream().anyMatch(one.from()::contains))
            .count();
    String who = one.from().isEmpty() ? "any approver" : String.join(" or ", one.from());
    long missing = Math.max(0, one.approvals() - have);
    return missing == 0
        ? "enough of " + who + " agreed"
        : missing + " more from " + who + " (" + have + " of " + one.approvals() + ")";
  }
}
