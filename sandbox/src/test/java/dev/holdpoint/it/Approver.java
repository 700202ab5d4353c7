package dev.holdpoint.it;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import dev.holdpoint.json.StrictJson;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;

/** A person at the console's API. */
record Approver(String console, String token) {

  /** Status and body of an answer. */
  record Reply(int status, Value.Fields body) {
    /** The typed word of a refusal. */
    String reason() {
      return body.text("reason").orElse("none in " + body);
    }
  }

  Reply get(String path) {
    return answered(request(path).GET());
  }

  Reply post(String path, Value.Fields body) {
    return answered(posting(path, body));
  }

  private HttpRequest.Builder posting(String path, Value.Fields body) {
    return request(path)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(Canon.write(body)));
  }

  /** The oldest holds that wait. */
  List<Value.Fields> waiting() {
    return holds("waiting");
  }

  /** The oldest holds in that state. */
  List<Value.Fields> holds(String state) {
    return items(get("/api/v1/holds?state=" + state + "&limit=200"));
  }

  static List<Value.Fields> items(Reply reply) {
    Value holds = reply.body().get("holds").orElseThrow(() -> new AssertionError(reply.toString()));
    return ((Value.Items) holds).items().stream().map(Value.Fields.class::cast).toList();
  }

  /** The hold with everything on its card. */
  Value.Fields hold(String id) {
    return get("/api/v1/holds/" + id).body();
  }

  Reply vote(String hold, String vote) {
    return vote(hold, vote, hold(hold).text("cardDigest").orElse("unknown"));
  }

  Reply vote(String hold, String vote, String digest) {
    return answered(posting("/api/v1/holds/" + hold + "/votes", ballot(vote, digest)));
  }

  private static Value.Fields ballot(String vote, String digest) {
    return Value.Fields.NONE
        .with("vote", vote)
        .with("reason", "looked at it")
        .with("cardDigest", digest);
  }

  /** Empty when the process was killed meanwhile. */
  Optional<Reply> tryGet(String path) {
    return trying(request(path).GET());
  }

  /** Empty when the process was killed meanwhile. */
  Optional<Reply> tryVote(String hold, String vote, String digest) {
    return trying(posting("/api/v1/holds/" + hold + "/votes", ballot(vote, digest)));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(console + path))
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  private static Reply answered(HttpRequest.Builder request) {
    return trying(request).orElseThrow(() -> new AssertionError("the console does not answer"));
  }

  private static Optional<Reply> trying(HttpRequest.Builder request) {
    return Http.trySend(request)
        .map(answer -> new Reply(answer.statusCode(), StrictJson.readObject(answer.body())));
  }
}
