package dev.holdpoint.it;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import dev.holdpoint.json.StrictJson;
import java.net.URI;
import java.net.http.HttpRequest;

/** An agent that asks before acting. */
record AgentClient(String base, String token) {

  /** Status and body of an answer. */
  record Reply(int status, Value.Fields body) {
    /** The id of the hold that it speaks of. */
    String hold() {
      return ((Value.Fields) body.get("hold").orElseThrow(() -> new AssertionError(toString())))
          .text("id")
          .orElseThrow();
    }

    String decision() {
      return body.text("decision").orElse("none in " + body);
    }
  }

  Reply bash(String command) {
    return ask(question(command));
  }

  static Value.Fields question(String command) {
    return Value.Fields.NONE
        .with("session", "it")
        .with("tool", "bash")
        .with("input", Value.Fields.NONE.with("command", command))
        .with("wait", "PT0S");
  }

  Reply ask(Value.Fields question) {
    return post("/v1/tool-calls", Canon.write(question));
  }

  Reply post(String path, String body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  Reply get(String path) {
    return send(request(path).GET());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  private static Reply send(HttpRequest.Builder request) {
    var answer = Http.send(request);
    return new Reply(answer.statusCode(), StrictJson.readObject(answer.body()));
  }
}
