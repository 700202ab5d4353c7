package dev.holdpoint.sandbox.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the agent listener before acting: posts the tool call, polls its hold, posts the identical
 * call after approval, acts, and reports what came of it.
 */
final class Asking {
  private static final ObjectMapper JSON = new ObjectMapper();
  private final Endpoints endpoints;
  private final Wire wire;
  private final Wait wait;
  private final Listener listener;

  Asking(Endpoints endpoints, Wire wire, Wait wait, Listener listener) {
    this.endpoints = endpoints;
    this.wire = wire;
    this.wait = wait;
    this.listener = listener;
  }

  void play(int number, Step.Ask step) {
    Wait.Turn turn = wait.begin();
    JsonNode answer = ask(step);
    while (isHold(answer)) {
      await(number, notice(answer));
      answer = ask(step);
      if (isHold(answer)) {
        turn.pause();
      }
    }
    if (!answer.path("decision").asText().equals("allow")) {
      throw refused(number, Answers.message(answer.toString()));
    }
    HttpResponse<String> effect = wire.send(endpoints.aws().toString(), step.exchange());
    report(answer.path("id").asText(), effect.statusCode());
    if (effect.statusCode() >= 400) {
      throw new RunEnded(Outcome.FAILED, Answers.message(effect.body()));
    }
    listener.on(new Event.Passed(number, effect.statusCode(), Answers.brief(effect.body())));
  }

  private static boolean isHold(JsonNode answer) {
    return answer.path("decision").asText().equals("hold");
  }

  private JsonNode ask(Step.Ask step) {
    ObjectNode call = JSON.createObjectNode().put("session", "scripted-agent").put("tool", "bash");
    call.putObject("input").put("command", step.command());
    call.put("reason", step.reason()).put("wait", "PT0S");
    HttpResponse<String> answer = post("/v1/tool-calls", call);
    if (answer.statusCode() >= 300) {
      throw new RunEnded(
          Outcome.FAILED,
          "the agent listener answered %d: %s"
              .formatted(answer.statusCode(), Answers.brief(answer.body())));
    }
    return Answers.json(answer.body());
  }

  private static HoldNotice notice(JsonNode answer) {
    JsonNode hold = answer.path("hold");
    return new HoldNotice(
        hold.path("id").asText(),
        hold.path("statusUrl").asText(),
        Optional.of(hold.path("consoleUrl").asText()).filter(url -> !url.isEmpty()),
        answer.path("message").asText());
  }

  /** Returns when the hold is approved. */
  private void await(int number, HoldNotice hold) {
    listener.on(new Event.Held(number, hold));
    Wait.Turn turn = wait.begin();
    while (true) {
      JsonNode state = state(hold);
      switch (state.path("state").asText()) {
        case "approved" -> {
          listener.on(new Event.Approved(hold));
          return;
        }
        case "waiting" -> listener.on(new Event.StillHeld(hold, turn.waited()));
        case "" -> throw new RunEnded(Outcome.FAILED, "the hold's answer has no state: " + state);
        default -> throw refused(number, reason(state));
      }
      turn.pause();
    }
  }

  private JsonNode state(HoldNotice hold) {
    String address =
        hold.statusUrl().isEmpty()
            ? endpoints.agent() + "/v1/holds/" + hold.holdId()
            : endpoints.agent().resolve(hold.statusUrl()).toString();
    HttpResponse<String> answer = wire.send("GET", address, authorization(), "");
    JsonNode body = Answers.json(answer.body());
    return body.has("state") ? body : body.path("hold");
  }

  private static String reason(JsonNode state) {
    String reason = state.path("reason").asText(state.path("message").asText());
    String ended = state.path("state").asText();
    return reason.isEmpty() ? "the hold is " + ended : ended + ": " + reason;
  }

  private RunEnded refused(int number, String reason) {
    listener.on(new Event.Refused(number, reason));
    return new RunEnded(Outcome.REFUSED, reason);
  }

  private void report(String toolCall, int status) {
    if (!toolCall.isEmpty()) {
      ObjectNode outcome =
          JSON.createObjectNode()
              .put("status", status < 400 ? "succeeded" : "failed")
              .put("detail", "answered " + status);
      var _ = post("/v1/tool-calls/" + toolCall + "/outcome", outcome);
    }
  }

  private HttpResponse<String> post(String path, ObjectNode body) {
    return wire.send("POST", endpoints.agent() + path, authorization(), body.toString());
  }

  private Map<String, String> authorization() {
    return Map.of(
        "Authorization",
        "Bearer " + endpoints.agentToken(),
        "Content-Type",
        "application/json",
        "Accept",
        "application/json");
  }
}
