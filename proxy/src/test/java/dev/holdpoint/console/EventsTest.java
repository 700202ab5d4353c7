package dev.holdpoint.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.fakes.FakePeople;
import dev.holdpoint.fakes.Samples;
import dev.holdpoint.hold.HoldState;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class EventsTest {

  @Test
  void events_aHoldChanges_isTold() throws Exception {
    var client = HttpClient.newHttpClient();
    try (var console = new ConsoleUnderTest()) {
      var hold = console.holds.put(Samples.hold());
      Iterator<String> lines = lines(console, client);
      await(lines, ": welcome");
      await(lines, ": still here");

      console.holds.move(hold, HoldState.DENIED, "no");

      await(lines, "event: hold");
      await(lines, "id: " + hold.id() + ".2");
      assertThat(lines.next()).contains("\"state\":\"denied\"");
    } finally {
      client.shutdownNow();
    }
  }

  private static Iterator<String> lines(ConsoleUnderTest console, HttpClient client)
      throws Exception {
    var request =
        HttpRequest.newBuilder(URI.create(console.listener.url() + "/api/v1/events"))
            .header("Authorization", "Bearer " + FakePeople.token("alice"))
            .build();
    var response = client.send(request, HttpResponse.BodyHandlers.ofLines());
    assertThat(response.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/event-stream");
    return response.body().iterator();
  }

  private static void await(Iterator<String> lines, String wanted) {
    String line = "";
    while (!line.equals(wanted)) {
      line = lines.next();
    }
  }

  @Test
  void events_nobodySignedIn_is401() {
    try (var console = new ConsoleUnderTest()) {
      assertThat(console.wire.get("/api/v1/events").status()).isEqualTo(401);
    }
  }
}
