package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shadow mode changes nothing, and tells what enforcing would have done. */
final class ShadowIT {
  private static final String FORM =
      "Content-Type: application/x-www-form-urlencoded; charset=utf-8\r\n";

  @TempDir private Path folder = Path.of("");

  /** Answers of many shapes, by path, so that both ways get exactly the same bytes. */
  private static final Map<String, String> ANSWERS =
      Map.of(
          "length",
          StandIn.answer("200 OK", "<Gone/>\n"),
          "odd-fields",
          "HTTP/1.1 202 Quite Accepted\r\nx-LOWER-Upper: a\r\nX-Twice: 1\r\nx-twice:  2 \r\n"
              + "Set-Cookie: a=b\r\nSet-Cookie: c=d\r\nContent-Length: 2\r\n\r\nok",
          "chunked",
          "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/plain\r\n\r\n"
              + "5\r\nhello\r\n4\r\n you\r\n0\r\n\r\n",
          "no-content",
          "HTTP/1.1 204 No Content\r\nX-Amz-Request-Id: 1\r\n\r\n",
          "not-modified",
          "HTTP/1.1 304 Not Modified\r\nETag: \"x\"\r\nContent-Length: 77\r\n\r\n",
          "missing",
          StandIn.answer("404 Not Found", "no such \u00fcbel thing"),
          "failing",
          StandIn.answer("503 Slow Down", ""),
          "redirect",
          "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/elsewhere\r\nContent-Length: 0\r\n"
              + "\r\n");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "length",
        "odd-fields",
        "chunked",
        "no-content",
        "not-modified",
        "missing",
        "failing",
        "redirect"
      })
  void anyAnswer_throughShadow_isByteForByteTheUpstreams(String shape) {
    String bytes = java.util.Objects.requireNonNull(ANSWERS.get(shape));
    try (var world = StandIn.answering(call -> bytes)) {
      var made = shadowing(world);
      try (var holdpoint = made.up("--shadow")) {
        for (String request : requests()) {
          String direct = ask(world.port(), request.formatted(""));
          String through = ask(holdpoint.proxyPort(), request.formatted("/aws"));
          assertThat(through).as(request).isEqualTo(direct);
        }
        var received = world.received();
        for (int i = 0; i < received.size(); i += 2) {
          assertThat(received.get(i + 1).line()).isEqualTo(received.get(i).line());
          assertThat(received.get(i + 1).fields()).isEqualTo(received.get(i).fields());
          assertThat(received.get(i + 1).body()).isEqualTo(received.get(i).body());
        }
        assertThat(received).hasSize(2 * requests().size());
        assertCounted(made.as(holdpoint, "alice"), 2);
      }
      assertThat(LedgerReading.of(made.data()))
          .filteredOn(entry -> entry.kind().equals("decided"))
          .hasSize(requests().size())
          .allMatch(entry -> entry.text("mode").equals("shadow"))
          .allMatch(entry -> entry.text("decision").equals("allow"))
          .filteredOn(entry -> entry.content().get("would").isPresent())
          .hasSize(2);
    }
  }

  private Configured shadowing(StandIn world) {
    return Configured.guarding(world, folder, List.of("alice", "bob"));
  }

  /** Two that would be held, and two that would pass. */
  private static List<String> requests() {
    String delete = "Action=DeleteStack&Version=2010-05-15&StackName=a%20b";
    String read = "Action=DescribeStacks&Version=2010-05-15";
    return List.of(
        post("cloudformation", delete),
        post("cloudformation", read),
        "GET %s/bucket/key%%20with?versionId=1&x=%%2F HTTP/1.1\r\nHost: s3.amazonaws.com\r\n"
            + "Authorization: "
            + Http.signature("s3")
            + "\r\nAccept: */*\r\n\r\n",
        "DELETE %s/bucket/key HTTP/1.1\r\nHost: s3.amazonaws.com\r\nAuthorization: "
            + Http.signature("s3")
            + "\r\n\r\n");
  }

  private static String post(String service, String form) {
    return "POST %s/ HTTP/1.1\r\nHost: "
        + service
        + ".amazonaws.com\r\nAuthorization: "
        + Http.signature(service)
        + "\r\n"
        + FORM
        + "X-Odd: \u00fc\r\nContent-Length: "
        + form.length()
        + "\r\n\r\n"
        + form.replace("%", "%%");
  }

  private static String ask(int port, String request) {
    String agent = "Holdpoint-Agent-Token: " + Configured.AGENT_TOKEN + "\r\n\r\n";
    try (var wire = new Wire(port)) {
      return wire.send(request.replaceFirst("\r\n\r\n", "\r\n" + agent)).answer();
    }
  }

  private static void assertCounted(Approver alice, int wouldHold) {
    var shadow = alice.get("/api/v1/shadow").body();
    assertThat(shadow.get("wouldHold")).contains(Value.of(wouldHold));
    assertThat(alice.waiting()).isEmpty();
  }

  @Test
  void realClients_inShadow_seeTheWorldItself() {
    try (var holdpoint = Running.up(folder, "--shadow")) {
      assertThat(holdpoint.output()).contains("shadow mode");
      var ways = new ConcurrentHashMap<String, String>();
      for (String base : List.of(holdpoint.upstream("aws"), holdpoint.proxy() + "/aws")) {
        var stacks = Clients.aws(base, "cloudformation", "describe-stacks");
        assertThat(stacks.exitCode()).as(stacks.output()).isZero();
        ways.put(base, stacks.output());
      }
      assertThat(ways.values().stream().distinct()).hasSize(1);

      var deleted =
          Clients.aws(
              holdpoint.proxy() + "/aws",
              "cloudformation",
              "delete-stack",
              "--stack-name",
              "checkout-prod");
      assertThat(deleted).isEqualTo(new Finished(0, ""));
      var gone =
          Clients.kubectl(
              folder, holdpoint.proxy() + "/kubernetes", "delete", "namespace", "checkout");
      assertThat(gone.exitCode()).as(gone.output()).isZero();
      assertThat(holdpoint.journal("cloudformation:DeleteStack")).isEqualTo(1);
      assertThat(holdpoint.journal("delete namespaces")).isEqualTo(1);

      assertCounted(holdpoint.as("alice"), 2);
      var asked = holdpoint.asAgent().bash("kubectl delete namespace checkout");
      assertThat(asked.decision()).isEqualTo("allow");
      assertThat(asked.body().text("would")).contains("hold");
      assertCounted(holdpoint.as("alice"), 3);
    }
    assertThat(LedgerReading.of(folder))
        .filteredOn(entry -> entry.content().get("would").isPresent())
        .hasSize(3)
        .noneMatch(entry -> entry.text("decision").equals("hold"));
  }
}
