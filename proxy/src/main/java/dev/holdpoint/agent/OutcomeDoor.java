package dev.holdpoint.agent;

import dev.holdpoint.action.Value;
import dev.holdpoint.hold.Holds.Outcome;
import dev.holdpoint.identity.Agents.Recognition;
import dev.holdpoint.web.FieldReader;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import dev.holdpoint.web.Reply;
import java.util.Set;

/** {@code POST /v1/tool-calls/{id}/outcome}: what came of a call that was allowed. */
record OutcomeDoor(AgentBadge badge, Permits permits) {
  private static final int LONGEST_DETAIL = 2_000;

  Reply report(Incoming request) {
    Recognition.Agent agent = badge.of(request);
    var body = new FieldReader(request.json(), "").only(Set.of("status", "detail"));
    String status = body.text("status");
    Outcome outcome = outcome(status);
    String detail = body.optionalText("detail").orElse("");
    if (detail.length() > LONGEST_DETAIL) {
      detail = detail.substring(0, LONGEST_DETAIL) + "…";
    }
    String call = request.parameter("id");
    return switch (permits.report(agent.name(), call, outcome, detail)) {
      case TAKEN -> Reply.json(200, Value.Fields.NONE.with("id", call).with("status", status));
      case ALREADY_REPORTED ->
          throw Problem.of(
              409,
              "already-reported",
              "The outcome is already recorded",
              "an outcome is reported once; it cannot be changed");
      case NOT_KNOWN ->
          throw Problem.notFound(
              "there is no allowed call of yours with this id whose outcome is open");
    };
  }

  private static Outcome outcome(String status) {
    return switch (status) {
      case "succeeded" -> Outcome.SUCCEEDED;
      case "failed" -> Outcome.FAILED;
      case "unknown" -> Outcome.UNKNOWN;
      default ->
          throw Problem.malformed("wrong-value", "`status` must be succeeded, failed or unknown");
    };
  }
}
