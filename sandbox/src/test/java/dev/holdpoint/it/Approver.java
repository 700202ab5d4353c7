package dev.holdpoint.it;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import dev.holdpoint.json.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** A person at the console's API. */
record Approver(String console, String token) {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  /** Status and body of an answer. */
  record Reply(int status, Value.Fields body) {}

  Reply get(String path) {
    return send(request(path).GET());
  }

  Reply post(String path, Value.Fields body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Canon.write(body))));
  }

  List<Value.Fields> waiting() {
    Value holds = get("/api/v1/holds?state=waiting&limit=100").body().get("holds").orElseThrow();
    return ((Value.Items) holds).items().stream().map(Value.Fields.class::cast).toList();
  }

  Reply vote(String hold, String vote) {
    String digest =
        get("/api/v1/holds/" + hold).body().text("cardDigest").orElse("unknown");
    return vote(hold, vote, digest);
  }

  Reply vote(String hold, String vote, String digest) {
    return post(
        "/api/v1/holds/" + hold + "/votes",
        Value.Fields.NONE
            .with("vote", vote)
            .with("reason", "looked at it")
            .with("cardDigest", digest));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(console + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  private static Reply send(HttpRequest.Builder request) {
    try {
      var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(answer.statusCode(), StrictJson.readObject(answer.body()));
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }
}
