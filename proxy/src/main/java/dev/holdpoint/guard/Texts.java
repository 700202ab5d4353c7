package dev.holdpoint.guard;

import dev.holdpoint.hold.Hold;
import dev.holdpoint.policy.Basis;
import dev.holdpoint.policy.Quorum;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The paragraphs that agents read: what happened, by which rule, where people decide, what to do.
 */
final class Texts {
  private Texts() {}

  static String pending(Hold hold, GuardSettings settings) {
    return "Held by Holdpoint, nothing was executed: "
        + hold.card().facts().text("sentence").orElse("this call needs approval")
        + " Hold "
        + hold.id()
        + " needs "
        + people(hold.card().quorum())
        + ", has "
        + hold.approvals()
        + (hold.state() == dev.holdpoint.hold.HoldState.APPROVED ? " (approved)" : "")
        + ". "
        + rules(hold)
        + "People decide at "
        + settings.consoleUrlOf(hold.id())
        + ". Run the identical call again after approval; do not try another way. State: "
        + settings.statusUrlOf(hold.id())
        + ". Reads are not held.";
  }

  private static String rules(Hold hold) {
    return hold.card().facts().get("rules").orElse(dev.holdpoint.action.Value.NOTHING)
            instanceof dev.holdpoint.action.Value.Items(var items)
        ? items.stream()
            .filter(dev.holdpoint.action.Value.Fields.class::isInstance)
            .map(dev.holdpoint.action.Value.Fields.class::cast)
            .map(
                rule ->
                    "Rule " + rule.text("id").orElse("?") + ": " + rule.text("because").orElse(""))
            .collect(Collectors.joining(" ", "", " "))
        : "";
  }

  static String people(Quorum quorum) {
    return quorum.requirements().stream()
        .map(
            one ->
                one.approvals()
                    + (one.approvals() == 1 ? " person" : " people")
                    + (one.from().isEmpty() ? "" : " of " + String.join(" or ", one.from())))
        .collect(Collectors.joining(" and "));
  }

  static String denied(Hold hold) {
    String who =
        hold.votes().stream()
            .filter(vote -> vote.choice() == dev.holdpoint.hold.Vote.Choice.DENY)
            .map(
                vote ->
                    vote.human().id() + " denied it: " + vote.reason().replaceFirst("[.\\s]+$", ""))
            .collect(Collectors.joining("; "));
    return "Denied, nothing was executed. Hold "
        + hold.id()
        + ": "
        + (who.isEmpty() ? hold.note() : who)
        + ". Do not try another way; ask the person you work for.";
  }

  static String ended(Hold hold) {
    return switch (hold.state()) {
      case DENIED -> denied(hold);
      case EXPIRED ->
          "Nobody decided on hold "
              + hold.id()
              + " in time; nothing was executed and nobody refused it. Run the identical call"
              + " again to ask anew.";
      case CANCELLED ->
          "Hold " + hold.id() + " was withdrawn; nothing was executed. " + hold.note();
      case LAPSED ->
          "The approval of hold "
              + hold.id()
              + " was not used in its window; nothing was executed. Run the identical call again"
              + " to ask anew.";
      case SUCCEEDED, FAILED, UNKNOWN, EXECUTING ->
          "The one approved run of hold "
              + hold.id()
              + " was taken by another identical call; this one was not executed. Look at the"
              + " state of the target first. Run it again only if it is still needed: it will be"
              + " held anew.";
      case WAITING, APPROVED, SUPERSEDED ->
          "Hold " + hold.id() + " is " + hold.state().word() + "; nothing was executed.";
    };
  }

  static String byPolicy(Basis basis) {
    List<String> why =
        basis.rules().stream().map(rule -> rule.id() + ": " + rule.because()).toList();
    return "Denied by policy, nothing was executed. "
        + String.join(" ", why)
        + " Nobody can approve this; do not try another way.";
  }

  static String unrecordable(String problem) {
    return "Refused, nothing was executed: Holdpoint cannot record this call ("
        + problem
        + "). Nothing that changes anything passes until the operator has repaired it.";
  }
}
