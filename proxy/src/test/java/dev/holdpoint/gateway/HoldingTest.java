package dev.holdpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.guard.Answer;
import dev.holdpoint.hold.Holds.Outcome;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that wait for people: sent once when approved, never when the client has left. */
class HoldingTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
  private static final String HELD =
      "DELETE /aws/hold HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nbody";

  private RawUpstream upstream;

  @BeforeEach
  void start() throws IOException {
    upstream = RawUpstream.saying(OK);
  }

  @AfterEach
  void stop() {
    upstream.close();
  }

  private GatewayFixture gateway(Duration patience) throws IOException {
    return new GatewayFixture(upstream.port(), s -> s.with(Patience.always(patience)));
  }

  private static void awaitWaiting(GatewayFixture fixture, int calls) {
    Awaitility.await().until(() -> fixture.guard.waiting.get() == calls);
  }

  @Test
  void heldCall_approved_isSentOnceWithTheJudgedBody() throws IOException {
    try (GatewayFixture fixture = gateway(Duration.ofSeconds(30));
        RawClient client = fixture.client()) {
      client.send(HELD);
      awaitWaiting(fixture, 1);
      assertThat(upstream.connections).hasValue(0);

      fixture.guard.approve();

      assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 ");
      assertThat(upstream.heads).hasSize(1);
      assertThat(upstream.bodies).containsExactly("body");
      assertThat(fixture.guard.judged).hasSize(2);
      assertThat(fixture.guard.sawWholeBody()).isTrue();
      Awaitility.await().until(() -> fixture.guard.reports.size() == 1);
      assertThat(fixture.guard.reports.getFirst().outcome()).isEqualTo(Outcome.SUCCEEDED);
      assertThat(fixture.guard.reports.getFirst().permit().hold()).isPresent();
    }
  }

  @Test
  void heldCall_undecided_getsANativeAnswerAndKeepsItsConnection() throws IOException {
    try (GatewayFixture fixture = gateway(Duration.ofMillis(50));
        RawClient client = fixture.client()) {
      String answer = client.send(HELD).readAnswer();

      assertThat(answer)
          .startsWith("HTTP/1.1 403 Forbidden\r\n")
          .contains("Holdpoint-Outcome: pending\r\n")
          .containsPattern("Holdpoint-Hold: ho_[0-9a-z]{20}\r\n")
          .containsPattern("Holdpoint-Status: http://127.0.0.1:8781/v1/holds/ho_[0-9a-z]{20}\r\n")
          .contains("Holdpoint-Rule: a-rule\r\n")
          .contains("x-amzn-ErrorType: ApprovalRequired\r\n")
          .contains("Waiting for people. Repeat it after approval.");
      assertThat(client.send("GET /aws/r HTTP/1.1\r\nHost: a\r\n\r\n").readAnswer())
          .contains("200");
      assertThat(upstream.heads).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void clientThatLeavesWhileWaiting_isNotExecuted(boolean nativeSockets) throws IOException {
    try (GatewayFixture fixture =
        new GatewayFixture(upstream.port(), s -> s.withNativeSockets(nativeSockets))) {
      try (RawClient client = fixture.client()) {
        client.send(HELD);
        awaitWaiting(fixture, 1);
      }
      Awaitility.await().until(() -> fixture.gateway.connections() == 0);

      fixture.guard.approve();

      awaitWaiting(fixture, 0);
      assertThat(fixture.ask("GET /aws/r")).contains("200");
      assertThat(upstream.heads).hasSize(1);
      assertThat(upstream.heads.getFirst()).startsWith("GET ");
    }
  }

  @Test
  void clientThatFloodsBehindAHeldCall_isClosedAndNotExecuted() throws IOException {
    try (GatewayFixture fixture = gateway(Duration.ofSeconds(30));
        RawClient client = fixture.client()) {
      client.send(HELD);
      awaitWaiting(fixture, 1);

      try {
        client.send("GET /aws/r HTTP/1.1\r\nX: " + "x".repeat(200_000));
      } catch (SocketException reset) {
        // It was closed while it was still sending.
      }

      Awaitility.await().until(() -> fixture.gateway.connections() == 0);
      fixture.guard.approve();
      awaitWaiting(fixture, 0);
      assertThat(upstream.connections).hasValue(0);
    }
  }

  @Test
  void manyWaitingCalls_doNotKeepReadsFromBeingAnswered() throws IOException {
    var clients = new ArrayList<RawClient>();
    try (GatewayFixture fixture = gateway(Duration.ofSeconds(60))) {
      for (int i = 0; i < 500; i++) {
        clients.add(fixture.client().send(HELD));
      }
      awaitWaiting(fixture, 500);

      for (int i = 0; i < 20; i++) {
        assertThat(fixture.ask("GET /aws/r")).startsWith("HTTP/1.1 200 ");
      }
      assertThat(upstream.heads).hasSize(20);
      fixture.guard.approve();
      for (RawClient client : clients) {
        assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 ");
      }
      assertThat(upstream.heads).hasSize(520);
      for (RawClient client : clients) {
        client.close();
      }
    }
  }

  @Test
  void guardThatFails_isARefusal() throws IOException {
    try (GatewayFixture fixture = gateway(Duration.ofSeconds(1))) {
      assertThat(fixture.ask("DELETE /kubernetes/fault"))
          .startsWith("HTTP/1.1 403 ")
          .contains("Holdpoint-Outcome: unavailable")
          .contains("\"reason\":\"HoldpointUnavailable\"");
      assertThat(upstream.connections).hasValue(0);
    }
  }

  @Test
  void refusals_ofEachKind_areToldApart() throws IOException {
    var codes =
        List.of(
            "PolicyDenied",
            "ApprovalDenied",
            "ApprovalExpired",
            "ApprovalCancelled",
            "AlreadyRunning",
            "AmbiguousRequest",
            "HoldpointUnavailable");
    var outcomes =
        List.of("denied", "denied", "refused", "refused", "refused", "refused", "unavailable");
    try (GatewayFixture fixture = gateway(Duration.ofSeconds(1))) {
      for (Answer.Refusal.Kind kind : Answer.Refusal.Kind.values()) {
        fixture.guard.refusals.put("/k" + kind.ordinal(), kind);
        boolean badInput = kind == Answer.Refusal.Kind.AMBIGUOUS;

        assertThat(fixture.ask("DELETE /github/k" + kind.ordinal()))
            .startsWith(badInput ? "HTTP/1.1 400 " : "HTTP/1.1 403 ")
            .contains("Holdpoint-Outcome: " + outcomes.get(kind.ordinal()) + "\r\n")
            .contains("Holdpoint-Rule: r1, r2\r\n")
            .contains("\"code\":\"" + codes.get(kind.ordinal()) + "\"");
      }
      assertThat(upstream.connections).hasValue(0);
    }
  }

  @Test
  void patience_followsTheClient() {
    var patience =
        Patience.DEFAULT.overriddenBy(List.of(new Patience.Line("slow/", Duration.ofMinutes(4))));

    assertThat(patience.of(java.util.Optional.of("aws-sdk-java/2.0 x"))).hasSeconds(25);
    assertThat(patience.of(java.util.Optional.of("aws-cli/2.1"))).hasSeconds(50);
    assertThat(patience.of(java.util.Optional.of("slow/1"))).hasMinutes(4);
    assertThat(patience.of(java.util.Optional.empty())).hasSeconds(50);
  }
}
