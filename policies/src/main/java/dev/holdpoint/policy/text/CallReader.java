package dev.holdpoint.policy.text;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Call;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.McpCall;
import dev.holdpoint.action.PlanCall;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.SqlCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.policy.Example;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Reads example calls: a text is a shell line; a map holds one of {@code shell}, {@code http},
 * {@code sql}, {@code mcp} or {@code terraform-plan}.
 */
final class CallReader {
  private static final Set<String> KEYS =
      Set.of(
          "shell",
          "http",
          "api",
          "headers",
          "body",
          "sql",
          "database",
          "mcp",
          "arguments",
          "server",
          "annotations",
          "terraform-plan",
          "agent",
          "route");

  private static final List<String> DOORS =
      List.of("shell", "http", "sql", "mcp", "terraform-plan");

  private final Reading reading;

  CallReader(Reading reading) {
    this.reading = reading;
  }

  Optional<Example> example(Node node) {
    int line = node.at().line();
    if (node instanceof Node.Scalar) {
      return reading
          .text(node)
          .map(text -> new Example(text, shell(text), Optional.empty(), Optional.empty(), line));
    }
    Map<String, Node> fields = reading.map(node, "an example", KEYS);
    List<String> doors = DOORS.stream().filter(fields::containsKey).toList();
    if (doors.size() != 1) {
      String remedy = "use exactly one of: " + String.join(", ", DOORS);
      reading.problems().value(node.at(), "an example does not say which call it is", remedy);
      return Optional.empty();
    }
    String door = doors.getFirst();
    Optional<String> said = text(fields, door);
    Optional<Call> call = said.flatMap(text -> call(door, text, fields));
    return call.map(
        made ->
            new Example(
                said.orElse(door), made, text(fields, "agent"), text(fields, "route"), line));
  }

  private Optional<Call> call(String door, String text, Map<String, Node> fields) {
    return switch (door) {
      case "http" -> http(text, fields);
      case "sql" -> Optional.of(new SqlCall(text, text(fields, "database")));
      case "mcp" -> Optional.of(mcp(text, fields));
      case "terraform-plan" -> Optional.of(new PlanCall(text));
      default -> Optional.of(shell(text));
    };
  }

  private static Call shell(String text) {
    return new ShellCall(text, Optional.empty());
  }

  /** {@code DELETE /path?query} with an api, or {@code DELETE https://host/path?query}. */
  private Optional<Call> http(String text, Map<String, Node> fields) {
    String[] parts = text.strip().split(" ", 2);
    String address = parts.length == 2 ? parts[1].replaceFirst("^https?://", "") : "";
    int slash = address.indexOf('/');
    boolean bare = parts.length == 2 && parts[1].startsWith("/");
    if (slash < 0 || slash == 0 && !bare) {
      Node node = fields.get("http");
      if (node != null) {
        String what = Problems.quoted(text) + " is not a request";
        reading
            .problems()
            .value(node.at(), what, "write METHOD /path with `api`, or METHOD and URL");
      }
      return Optional.empty();
    }
    String target = address.substring(slash);
    int mark = target.indexOf('?');
    return Optional.of(
        new HttpCall(
            parts[0],
            slash == 0 ? "localhost" : address.substring(0, slash),
            mark < 0 ? target : target.substring(0, mark),
            mark < 0 ? "" : target.substring(mark + 1),
            headers(fields.get("headers")),
            text(fields, "body").map(Body::of).orElse(Body.NONE),
            text(fields, "api")));
  }

  private Headers headers(@org.jspecify.annotations.Nullable Node node) {
    var all = new ArrayList<String>();
    if (node instanceof Node.Entries(var entries, Place at)) {
      entries.forEach(
          (name, entry) ->
              reading.text(entry.value()).ifPresent(value -> all.addAll(List.of(name, value))));
    } else if (node != null) {
      reading
          .problems()
          .value(node.at(), "headers are no map", "write for example {Accept: text/plain}");
    }
    return Headers.of(all.toArray(String[]::new));
  }

  private McpCall mcp(String tool, Map<String, Node> fields) {
    return new McpCall(
        text(fields, "server").orElse("example"),
        tool,
        Optional.empty(),
        values(fields.get("annotations")),
        values(fields.get("arguments")));
  }

  static Value.Fields values(@org.jspecify.annotations.Nullable Node node) {
    return node != null && value(node) instanceof Value.Fields fields ? fields : Value.Fields.NONE;
  }

  private static Value value(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar(scalar.text());
      case Node.Empty e -> Value.NOTHING;
      case Node.Items(var items, Place at) ->
          new Value.Items(items.stream().map(CallReader::value).toList());
      case Node.Entries(var entries, Place at) -> {
        var fields = new TreeMap<String, Value>();
        entries.forEach((name, entry) -> fields.put(name, value(entry.value())));
        yield new Value.Fields(fields);
      }
    };
  }

  private static Value scalar(String text) {
    return switch (text) {
      case "true" -> Value.of(true);
      case "false" -> Value.of(false);
      default -> text.matches("-?[0-9]{1,15}") ? Value.of(Long.parseLong(text)) : Value.of(text);
    };
  }

  private Optional<String> text(Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    return node == null ? Optional.empty() : reading.text(node);
  }
}
