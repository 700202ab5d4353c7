package dev.holdpoint.agent;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Call;
import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.McpCall;
import dev.holdpoint.action.PlanCall;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.SqlCall;
import dev.holdpoint.action.ToolCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.web.FieldReader;
import dev.holdpoint.web.Problem;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns a tool's name and input into a {@link Call}. */
final class ToolInputs {
  private ToolInputs() {}

  static Call call(String tool, Value.Fields input) {
    var in = new FieldReader(input, "input");
    return switch (tool) {
      case "bash" -> {
        in.only(Set.of("command", "cwd"));
        yield new ShellCall(in.someText("command"), in.optionalText("cwd"));
      }
      case "sql" -> {
        in.only(Set.of("statement", "database"));
        yield new SqlCall(in.someText("statement"), in.optionalText("database"));
      }
      case "http" -> http(in.only(Set.of("method", "url", "headers", "body")));
      case "mcp" -> mcp(in.only(Set.of("server", "name", "arguments", "annotations")));
      case "terraform-plan" -> new PlanCall(plan(in.only(Set.of("plan"))));
      default -> new ToolCall(tool, input);
    };
  }

  private static Call mcp(FieldReader in) {
    return new McpCall(
        in.someText("server"),
        in.someText("name"),
        Optional.empty(),
        in.optionalObject("annotations").orElse(Value.Fields.NONE),
        in.optionalObject("arguments").orElse(Value.Fields.NONE));
  }

  /** The plan as an object or as its text. */
  private static String plan(FieldReader in) {
    return in.fields().get("plan").orElse(Value.NOTHING) instanceof Value.Fields plan
        ? Canon.write(plan)
        : in.someText("plan");
  }

  private static Call http(FieldReader in) {
    String method = in.someText("method");
    if (!method.matches("[A-Za-z]{1,20}")) {
      throw Problem.malformed(
          "wrong-value", "`input.method` must be an HTTP method such as DELETE");
    }
    URI url = url(in.someText("url"));
    String path = Optional.ofNullable(url.getRawPath()).filter(p -> !p.isEmpty()).orElse("/");
    return new HttpCall(
        method,
        url.getRawAuthority(),
        path,
        Optional.ofNullable(url.getRawQuery()).orElse(""),
        headers(in),
        Body.of(in.optionalText("body").orElse("")),
        Optional.empty());
  }

  private static URI url(String text) {
    try {
      var url = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
      if (web
          && url.getHost() != null
          && url.getRawUserInfo() == null
          && url.getRawFragment() == null) {
        return url;
      }
    } catch (URISyntaxException malformed) {
      // told below, together with URLs of another shape
    }
    throw Problem.malformed(
        "wrong-value",
        "`input.url` must be an absolute http or https URL without user name and fragment");
  }

  private static Headers headers(FieldReader in) {
    List<Headers.Field> read = new ArrayList<>();
    Value.Fields given = in.optionalObject("headers").orElse(Value.Fields.NONE);
    var names = new FieldReader(given, "input.headers");
    for (String name : given.fields().keySet()) {
      String value = names.text(name);
      if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}")
          || value.matches("(?s).*[\\r\\n\\x00].*")) {
        throw Problem.malformed(
            "wrong-value", "`input.headers` has a name or value that no HTTP header can have");
      }
      read.add(new Headers.Field(name, value));
    }
    return new Headers(read);
  }
}
