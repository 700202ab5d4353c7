package dev.holdpoint.cli;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The console's API as one signed-in person. */
public final class ConsoleClient {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(3))
          .build();
  private final String base;
  private final String token;

  public ConsoleClient(String base, String token) {
    this.base = base;
    this.token = token;
  }

  /** Status and object of an answer. */
  public record Reply(int status, Value.Fields body) {
    public boolean ok() {
      return status / 100 == 2;
    }

    /** The problem's own words, for people. */
    public String problem() {
      return body.text("detail").or(() -> body.text("title")).orElse("status " + status);
    }
  }

  public Reply get(String path) {
    return send(request(path).GET());
  }

  public Reply post(String path, Value.Fields body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(Canon.write(body))));
  }

  /** The stream of events, for as long as the caller reads. */
  public InputStream events() {
    try {
      var answer =
          client.send(
              HttpRequest.newBuilder(URI.create(base + "/api/v1/events"))
                  .header("Authorization", "Bearer " + token)
                  .header("Accept", "text/event-stream")
                  .build(),
              HttpResponse.BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        throw Trouble.unreachable("the console answered " + answer.statusCode());
      }
      return answer.body();
    } catch (IOException gone) {
      throw unreachable();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw unreachable();
    }
  }

  /** Votes on a hold with the digest of the card as it is now. */
  public Reply vote(String hold, String vote, String reason) {
    Reply card = get("/api/v1/holds/" + hold);
    if (!card.ok()) {
      return card;
    }
    return post(
        "/api/v1/holds/" + hold + "/votes",
        Value.Fields.NONE
            .with("vote", vote)
            .with("reason", reason)
            .with("cardDigest", card.body().text("cardDigest").orElse("")));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  private Reply send(HttpRequest.Builder request) {
    try {
      var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Reply(answer.statusCode(), StrictJson.readObject(answer.body()));
    } catch (IOException gone) {
      throw unreachable();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw unreachable();
    } catch (JsonFault strange) {
      throw Trouble.unreachable(base + " does not answer like Holdpoint's console");
    }
  }

  private Trouble unreachable() {
    return Trouble.unreachable("no console answers at " + base + "; start it with `holdpoint up`");
  }
}
