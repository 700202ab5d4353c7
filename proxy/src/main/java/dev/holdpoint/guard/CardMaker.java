package dev.holdpoint.guard;

import dev.holdpoint.action.Call;
import dev.holdpoint.action.Canon;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.McpCall;
import dev.holdpoint.action.PlanCall;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.SqlCall;
import dev.holdpoint.action.ToolCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.Sentence;
import dev.holdpoint.hold.Card;
import dev.holdpoint.policy.Decision;
import java.util.TreeMap;

/** Freezes a judgement into the card that people see; secrets are taken out here. */
final class CardMaker {
  /** Longer texts of calls are cut on the card; the fingerprint still covers all of it. */
  static final int MAX_CALL_TEXT = 8_000;

  /** Longer claims of agents are cut. */
  static final int MAX_REASON = 2_000;

  private CardMaker() {}

  static Card card(Judged judged, Decision.Hold decision) {
    var call = judged.intercepted();
    return new Card(
        judged.fingerprint(),
        call.caller(),
        call.door(),
        call.route(),
        decision.quorum(),
        decision.basis().policyDigest(),
        versions(judged),
        facts(judged, decision));
  }

  /** Version of every target whose state was read, by kind, id and scope. */
  static TreeMap<String, String> versions(Judged judged) {
    var versions = new TreeMap<String, String>();
    judged
        .facts()
        .byTarget()
        .forEach(
            (target, facts) ->
                facts
                    .version()
                    .ifPresent(
                        version -> versions.put(target.spoken() + " " + target.scope(), version)));
    return versions;
  }

  private static Value.Fields facts(Judged judged, Decision decision) {
    var assessment = judged.assessment();
    Value.Fields facts =
        Value.Fields.NONE
            .with("sentence", Redaction.text(Sentence.of(assessment)))
            .with("call", callText(judged))
            .with("actions", Redaction.value(Words.actions(assessment.actions())))
            .with("blastRadius", Redaction.value(Words.radius(assessment.radius())))
            .with("rules", Words.rules(decision.basis()))
            .with("policy", decision.basis().policyDigest())
            .with("alternatives", Value.texts(Alternatives.of(judged)));
    if (!decision.basis().faults().isEmpty()) {
      facts = facts.with("faults", Value.texts(decision.basis().faults()));
    }
    var reason = judged.intercepted().reason();
    return reason.isPresent()
        ? facts.with("reason", Redaction.text(cut(reason.get(), MAX_REASON)))
        : facts;
  }

  /** Kind and redacted text of the call. */
  static Value.Fields callText(Judged judged) {
    Call call = judged.intercepted().call();
    String text =
        switch (call) {
          case HttpCall http -> http.method() + " " + withoutSignature(http) + parameters(judged);
          case ShellCall(String command, var cwd) -> command;
          case SqlCall(String statement, var database) -> statement;
          case McpCall mcp ->
              mcp.server()
                  + " "
                  + mcp.tool()
                  + " "
                  + Canon.write(Redaction.fields(mcp.arguments()));
          case PlanCall(String json) -> "a plan of " + json.length() + " characters";
          case ToolCall(String tool, var input) ->
              tool + " " + Canon.write(Redaction.fields(input));
        };
    return Value.Fields.NONE
        .with("kind", kind(call))
        .with("text", Redaction.text(cut(text, MAX_CALL_TEXT)));
  }

  static String kind(Call call) {
    return switch (call) {
      case HttpCall c -> "http";
      case ShellCall c -> "shell";
      case SqlCall c -> "sql";
      case McpCall c -> "mcp";
      case PlanCall c -> "terraform-plan";
      case ToolCall c -> "tool";
    };
  }

  private static String withoutSignature(HttpCall http) {
    return http.target().replaceAll("(?i)(X-Amz-[A-Za-z-]+)=[^&]*", "$1=…");
  }

  private static String parameters(Judged judged) {
    var shown = new StringBuilder();
    for (var placed : judged.assessment().actions()) {
      var action = placed.action();
      if (!action.parameters().fields().isEmpty()) {
        shown
            .append('\n')
            .append(action.spoken())
            .append(' ')
            .append(Canon.write(Redaction.fields(action.parameters())));
      }
    }
    return shown.toString();
  }

  private static String cut(String text, int limit) {
    return text.length() <= limit
        ? text
        : text.substring(0, limit) + "… (" + (text.length() - limit) + " more characters)";
  }
}
