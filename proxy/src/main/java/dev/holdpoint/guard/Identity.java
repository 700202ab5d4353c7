package dev.holdpoint.guard;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Body;
import dev.holdpoint.action.Call;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.McpCall;
import dev.holdpoint.action.PlanCall;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.SqlCall;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.ToolCall;
import dev.holdpoint.action.Value;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What makes two calls the same call: who asks, through which door and route, what was understood,
 * and what was written, volatile parts (idempotency tokens, signatures, dates) left out.
 */
final class Identity {
  /** Names of form fields, query parameters and JSON keys that SDKs fill anew for every attempt. */
  private static final Pattern VOLATILE =
      Pattern.compile(
          "(?i)client_?request_?token|client_?token|idempotency_?token|idempotency_?key"
              + "|x-amz-(algorithm|credential|date|expires|signedheaders|signature|security-token)");

  private static final Pattern VOLATILE_JSON =
      Pattern.compile(
          "(?i)\"(client_?request_?token|client_?token|idempotency_?token|idempotency_?key)\""
              + "\\s*:\\s*\"[^\"\\\\]{0,200}\"");

  private Identity() {}

  static Fingerprint fingerprint(Intercepted call, Classification classification) {
    Value.Fields identity =
        Value.Fields.NONE
            .with("agent", call.caller().agent())
            .with("principal", call.caller().principal().orElse(""))
            .with("door", call.door())
            .with("route", call.route())
            .with(
                "actions",
                new Value.Items(
                    classification.actionsOrUnknown().stream()
                        .map(Identity::action)
                        .map(Value.class::cast)
                        .toList()))
            .with("call", written(call.call()));
    if (classification instanceof Classification.Recognized(var a, var c, String more)) {
      identity = identity.with("identity", more);
    }
    return Fingerprint.of(identity);
  }

  private static Value.Fields action(Action action) {
    return Value.Fields.NONE
        .with("system", action.system())
        .with("service", action.service())
        .with("operation", action.operation())
        .with("parameters", action.parameters())
        .with(
            "targets",
            new Value.Items(
                action.targets().stream().map(Identity::target).map(Value.class::cast).toList()));
  }

  private static Value.Fields target(Target target) {
    Value.Fields told = Value.Fields.NONE.with("kind", target.kind()).with("id", target.id());
    for (var scope : target.scope().entrySet()) {
      told = told.with("scope-" + scope.getKey(), scope.getValue());
    }
    return told;
  }

  private static Value written(Call call) {
    return switch (call) {
      case HttpCall http ->
          Value.Fields.NONE
              .with("method", http.method())
              .with("path", http.path())
              .with("query", withoutVolatile(http.query()))
              .with("operation", http.headers().first("X-Amz-Target").orElse(""))
              .with("type", http.headers().first("Content-Type").orElse(""))
              .with("body", body(http));
      case ShellCall(String command, var cwd) ->
          Value.Fields.NONE.with("command", command).with("cwd", cwd.orElse(""));
      case SqlCall(String statement, var database) ->
          Value.Fields.NONE.with("statement", statement).with("database", database.orElse(""));
      case McpCall mcp ->
          Value.Fields.NONE
              .with("server", mcp.server())
              .with("tool", mcp.tool())
              .with("arguments", mcp.arguments());
      case PlanCall(String json) ->
          Value.of(Fingerprint.of(json.getBytes(java.nio.charset.StandardCharsets.UTF_8)).hex());
      case ToolCall(String tool, var input) ->
          Value.Fields.NONE.with("tool", tool).with("input", input);
    };
  }

  private static String body(HttpCall http) {
    return switch (http.body()) {
      case Body.None none -> "";
      case Body.Unread unread -> "unread";
      case Body.Whole(var bytes) -> {
        String type = http.headers().first("Content-Type").orElse("").toLowerCase(Locale.ROOT);
        String text = bytes.utf8().orElse("");
        byte[] stable =
            text.isEmpty()
                ? bytes.toArray()
                : stable(type, text).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        yield Fingerprint.of(stable).hex();
      }
    };
  }

  private static String stable(String type, String text) {
    if (type.startsWith("application/x-www-form-urlencoded")) {
      return withoutVolatile(text);
    }
    return type.contains("json") ? VOLATILE_JSON.matcher(text).replaceAll("\"$1\":\"\"") : text;
  }

  private static String withoutVolatile(String form) {
    return Arrays.stream(form.split("&", -1))
        .filter(field -> !VOLATILE.matcher(field.split("=", 2)[0]).matches())
        .collect(Collectors.joining("&"));
  }
}
