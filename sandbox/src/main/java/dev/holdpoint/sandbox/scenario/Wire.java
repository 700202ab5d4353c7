package dev.holdpoint.sandbox.scenario;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

/** Sends requests; a connection that fails ends the run. */
final class Wire implements AutoCloseable {
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Pace pace;

  Wire(Pace pace) {
    this.pace = pace;
  }

  /** Sends a step's request to a base address; its path follows the base's own. */
  HttpResponse<String> send(String base, Exchange exchange) {
    return send(
        exchange.method(),
        base.replaceFirst("/$", "") + exchange.path(),
        exchange.service().headers(),
        exchange.body());
  }

  HttpResponse<String> send(
      String method, String address, Map<String, String> headers, String body) {
    try {
      var request =
          HttpRequest.newBuilder(URI.create(address))
              .timeout(pace.request())
              .method(
                  method,
                  body.isEmpty()
                      ? HttpRequest.BodyPublishers.noBody()
                      : HttpRequest.BodyPublishers.ofString(body));
      headers.forEach(request::header);
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | IllegalArgumentException failed) {
      throw new RunEnded(Outcome.FAILED, method + " " + address + ": " + failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new RunEnded(Outcome.STOPPED, "interrupted while sending");
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
