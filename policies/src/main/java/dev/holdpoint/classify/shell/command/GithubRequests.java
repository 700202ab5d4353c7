package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Session;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Requests that the GitHub client would send; {@code gh.txt}. */
final class GithubRequests {
  private static final Map<String, Row> ROWS = load();

  private final Function<HttpCall, Classification> http;

  GithubRequests(Function<HttpCall, Classification> http) {
    this.http = http;
  }

  /** One command's request. */
  private record Row(String method, String path, String body) {}

  private static Map<String, Row> load() {
    var rows = new HashMap<String, Row>();
    for (List<String> words : TableText.rows("gh.txt")) {
      String body = String.join(" ", words.subList(3, words.size()));
      rows.put(words.get(0), new Row(words.get(1), words.get(2), body));
    }
    return Map.copyOf(rows);
  }

  boolean knows(String name) {
    return ROWS.containsKey(name);
  }

  /** The request of a known command. */
  void send(String name, Options options, List<Argument> operands, Session session) {
    Row row = Objects.requireNonNull(ROWS.get(name));
    String path = filled(row.path(), options, operands);
    Body body =
        switch (row.body()) {
          case "-" -> Body.NONE;
          case "?" -> Body.UNREAD;
          default -> Body.of(filled(row.body(), options, operands));
        };
    send(row.method(), path, body, session);
  }

  void send(String method, String target, Body body, Session session) {
    String clean = target.replaceAll("[ \"<>\\\\^`{|}$()\\p{Cntrl}]", "_");
    String path = clean.startsWith("/") ? clean : "/" + clean;
    int question = path.indexOf('?');
    Headers headers =
        body.equals(Body.NONE) ? Headers.NONE : Headers.of("Content-Type", "application/json");
    session.add(
        http.apply(
            new HttpCall(
                method,
                "api.github.com",
                question < 0 ? path : path.substring(0, question),
                question < 0 ? "" : path.substring(question + 1),
                headers,
                body,
                Optional.of("github"))));
  }

  /** Fields {@code name=value} as the JSON object that the client makes of them. */
  static Body body(List<Argument> fields) {
    Value.Fields made = Value.Fields.NONE;
    for (Argument field : fields) {
      String[] both = field.text().split("=", 2);
      String value = both.length == 2 ? both[1] : "";
      if (value.startsWith("@")) {
        return Body.UNREAD;
      }
      made =
          value.matches("true|false")
              ? made.with(both[0], value.equals("true"))
              : made.with(both[0], value);
    }
    return Body.of(Canon.write(made));
  }

  /** Owner and name from the line; {@code _/_} when the client takes them from its directory. */
  static String repository(Options options) {
    return options
        .value("-R", "--repo")
        .filter(Argument::literal)
        .map(repo -> repo.text().replaceFirst("^(https://)?[^/]+/(?=[^/]+/[^/]+$)", ""))
        .filter(repo -> repo.contains("/"))
        .orElse("_/_");
  }

  private static String filled(String template, Options options, List<Argument> operands) {
    String first = operands.isEmpty() ? "" : operands.getFirst().text();
    String second = operands.size() < 2 ? "_" : operands.get(1).text();
    String named =
        first.contains("/")
            ? first.replaceFirst("^(https://)?[^/]+/(?=[^/]+/[^/]+$)", "")
            : repository(options);
    return template
        .replace("{repo:0}", named)
        .replace("{repo}", repository(options))
        .replace("{0}", first.isEmpty() ? "_" : first)
        .replace("{1}", second);
  }
}
