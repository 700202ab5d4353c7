package dev.holdpoint.fakes;

import dev.holdpoint.action.Value;
import dev.holdpoint.json.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** A client that sends requests through a real socket. */
public final class Wire implements AutoCloseable {
  private final String url;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  public Wire(String url) {
    this.url = url;
  }

  /** Status, headers and text of an answer. */
  public record Got(int status, HttpResponse<String> response) {
    public String text() {
      return response.body();
    }

    public Value.Fields json() {
      return StrictJson.readObject(response.body());
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse("");
    }

    /** The typed word of a problem. */
    public String reason() {
      return json().text("reason").orElse("");
    }
  }

  public Got get(String path, String... headers) {
    return send("GET", path, "", headers);
  }

  public Got postJson(String path, String body, String... headers) {
    String[] more = java.util.Arrays.copyOf(headers, headers.length + 2);
    more[headers.length] = "Content-Type";
    more[headers.length + 1] = "application/json";
    return send("POST", path, body, more);
  }

  public Got postForm(String path, Map<String, String> fields, String... headers) {
    String[] more = java.util.Arrays.copyOf(headers, headers.length + 2);
    more[headers.length] = "Content-Type";
    more[headers.length + 1] = "application/x-www-form-urlencoded";
    return send("POST", path, form(fields), more);
  }

  private static String form(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(one -> encode(one.getKey()) + "=" + encode(one.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  public Got send(String method, String path, String body, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    for (int i = 0; i + 1 < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      var response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      return new Got(response.statusCode(), response);
    } catch (IOException broken) {
      throw new java.io.UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
