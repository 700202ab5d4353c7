package dev.holdpoint.cli;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Call;
import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.McpCall;
import dev.holdpoint.action.PlanCall;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.SqlCall;
import dev.holdpoint.action.Value;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Reads calls from the JSON forms of {@code holdpoint classify}; says what is missing otherwise.
 */
final class CallReader {
  private CallReader() {}

  /** A case with {@code kind} and {@code input}. */
  static Call read(Value.Fields given) {
    String kind = given.text("kind").orElseThrow(() -> missing("kind"));
    Value input = given.get("input").orElseThrow(() -> missing("input"));
    return switch (kind) {
      case "shell" -> new ShellCall(text(kind, input), Optional.empty());
      case "sql" -> new SqlCall(text(kind, input), Optional.empty());
      case "http" -> http(object(kind, input));
      case "mcp" -> mcp(object(kind, input));
      case "terraform-plan" ->
          new PlanCall(
              input instanceof Value.Text(String plan) ? plan : Canon.write(object(kind, input)));
      default ->
          throw new IllegalArgumentException(
              "`kind` is one of shell, sql, http, mcp, terraform-plan");
    };
  }

  static HttpCall http(Value.Fields given) {
    String method = given.text("method").orElseThrow(() -> missing("method"));
    String url = given.text("url").orElseThrow(() -> missing("url"));
    int scheme = url.indexOf("://");
    String rest = scheme < 0 ? url : url.substring(scheme + 3);
    int slash = rest.indexOf('/');
    int mark = rest.indexOf('?');
    int end = slash < 0 ? mark : mark < 0 ? slash : Math.min(slash, mark);
    String authority = end < 0 ? rest : rest.substring(0, end);
    String target = end < 0 ? "/" : rest.substring(end);
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    String query = question < 0 ? "" : target.substring(question + 1);
    return new HttpCall(
        method,
        authority,
        path.isEmpty() ? "/" : path,
        query,
        headers(given),
        body(given),
        given.text("api"));
  }

  private static Headers headers(Value.Fields given) {
    List<Headers.Field> fields = new ArrayList<>();
    if (given.get("headers").orElse(Value.NOTHING) instanceof Value.Fields headers) {
      headers
          .fields()
          .forEach(
              (name, value) -> {
                if (value instanceof Value.Text(String text)) {
                  fields.add(new Headers.Field(name, text));
                }
              });
    }
    return new Headers(fields);
  }

  private static Body body(Value.Fields given) {
    Optional<String> coded = given.text("bodyBase64");
    return coded.isPresent()
        ? Body.of(Base64.getDecoder().decode(coded.get()))
        : Body.of(given.text("body").orElse(""));
  }

  static McpCall mcp(Value.Fields given) {
    return new McpCall(
        given.text("server").orElse(""),
        given.text("tool").orElseThrow(() -> missing("tool")),
        given.text("description"),
        fields(given, "annotations"),
        fields(given, "arguments"));
  }

  private static Value.Fields fields(Value.Fields given, String name) {
    return given.get(name).orElse(Value.NOTHING) instanceof Value.Fields fields
        ? fields
        : Value.Fields.NONE;
  }

  private static String text(String kind, Value input) {
    if (input instanceof Value.Text(String text)) {
      return text;
    }
    throw new IllegalArgumentException("`input` of kind " + kind + " is a text");
  }

  private static Value.Fields object(String kind, Value input) {
    if (input instanceof Value.Fields fields) {
      return fields;
    }
    throw new IllegalArgumentException("`input` of kind " + kind + " is an object");
  }

  private static IllegalArgumentException missing(String field) {
    return new IllegalArgumentException("`" + field + "` is missing");
  }
}
