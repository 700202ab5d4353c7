package dev.holdpoint.facts;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** One bounded HTTP exchange with an upstream; the client is made on first use. */
final class Reading {
  static final Duration PATIENCE = Duration.ofSeconds(3);

  /** Longer answers are not read. */
  static final int MAX_ANSWER_BYTES = 8 * 1024 * 1024;

  private static final class Client {
    static final HttpClient SHARED =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** Status and text of an answer. */
  record Page(int status, String text) {}

  Page get(URI uri, String... headers) {
    return send(request(uri, headers).GET());
  }

  Page post(URI uri, String body, String... headers) {
    return send(request(uri, headers).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(URI uri, String... headers) {
    var request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private static Page send(HttpRequest.Builder request) {
    try {
      var answer = Client.SHARED.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = answer.body()) {
        byte[] bytes = body.readNBytes(MAX_ANSWER_BYTES + 1);
        if (bytes.length > MAX_ANSWER_BYTES) {
          throw new ReadingFailed("its answer is too long");
        }
        return new Page(answer.statusCode(), new String(bytes, StandardCharsets.UTF_8));
      }
    } catch (IOException unreachable) {
      throw new ReadingFailed("the upstream did not answer");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ReadingFailed("Holdpoint is stopping");
    }
  }
}
