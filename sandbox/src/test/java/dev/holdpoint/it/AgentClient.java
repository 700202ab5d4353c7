package dev.holdpoint.it;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import dev.holdpoint.json.StrictJson;
import java.net.http.HttpRequest;

/** An agent that asks before acting. */
record AgentClient(String base, String token) {

  /** Status and body of an answer. */
  record Reply(int status, Value.Fields body) {}

  Reply bash(String command) {
    return ask(
        Value.Fields.NONE
            .with("session", "it")
            .with("tool", "bash")
            .with("input", Value.Fields.NONE.with("command", command))
            .with("wait", "PT0S"));
  }

  Reply ask(Value.Fields question) {
    return post("/v1/tool-calls", Canon.write(question));
  }

  Reply post(String path, String body) {
    var answer =
        Http.send(
            HttpRequest.newBuilder(java.net.URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    return new Reply(answer.statusCode(), StrictJson.readObject(answer.body()));
  }

  Reply get(String path) {
    var answer =
        Http.send(
            HttpRequest.newBuilder(java.net.URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .GET());
    return new Reply(answer.statusCode(), StrictJson.readObject(answer.body()));
  }
}
