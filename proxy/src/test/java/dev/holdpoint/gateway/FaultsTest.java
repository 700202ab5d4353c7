package dev.holdpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.hold.Holds.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Upstreams that are away, silent, lying or rude. */
class FaultsTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private RawUpstream upstream;
  private GatewayFixture fixture;

  private void start(RawUpstream made, UnaryOperator<GatewaySettings> change) throws IOException {
    upstream = made;
    fixture = new GatewayFixture(made.port(), change);
  }

  private void start(RawUpstream made) throws IOException {
    start(made, settings -> settings);
  }

  @AfterEach
  void stop() {
    fixture.close();
    upstream.close();
  }

  private Outcome reported() {
    Awaitility.await().until(() -> !fixture.guard.reports.isEmpty());
    assertThat(fixture.guard.reports).hasSize(1);
    return fixture.guard.reports.getFirst().outcome();
  }

  @Test
  void upstreamAway_isA502AndFailed() throws IOException {
    start(RawUpstream.saying(OK));
    upstream.close();

    assertThat(fixture.ask("DELETE /aws/w", "Content-Type: application/x-amz-json-1.1"))
        .startsWith("HTTP/1.1 502 ")
        .contains("\"__type\":\"UpstreamUnreachable\"")
        .contains("Nothing was sent");
    assertThat(reported()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void breaker_afterFailedConnects_answersAtOnceAndRecovers() throws Exception {
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    upstream = RawUpstream.saying(OK);
    fixture =
        new GatewayFixture(port, s -> s.with(s.upstream().withBreaker(4, Duration.ofSeconds(2))));

    for (int i = 0; i < 4; i++) {
      assertThat(fixture.ask("GET /aws/r")).contains("cannot connect");
    }
    assertThat(fixture.ask("GET /aws/r")).startsWith("HTTP/1.1 502 ").contains("several times");

    try (ServerSocket back = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try (var socket = back.accept()) {
                  RawUpstream.readHead(socket.getInputStream());
                  RawUpstream.send(socket, OK);
                } catch (IOException closed) {
                  // The test is over.
                }
              });
      Awaitility.await()
          .pollInterval(Duration.ofMillis(100))
          .until(() -> fixture.ask("GET /aws/r").startsWith("HTTP/1.1 200 "));
    }
  }

  @Test
  void hangUpBeforeTheAnswer_isUnknown() throws IOException {
    start(new RawUpstream((head, in, socket) -> false));

    assertThat(fixture.ask("DELETE /aws/w"))
        .startsWith("HTTP/1.1 502 ")
        .contains("Whether it took effect is not known");
    assertThat(reported()).isEqualTo(Outcome.UNKNOWN);
    assertThat(upstream.heads).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nfour",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfour\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfour\r\n0\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nfour\r\nzz\r\n",
      })
  void answerThatBreaksOff_breaksTheClientsConnection(String answer) throws IOException {
    start(
        new RawUpstream(
            (head, in, socket) -> {
              RawUpstream.send(socket, answer);
              return false;
            }));

    try (RawClient client = fixture.client()) {
      client.send("DELETE /aws/w HTTP/1.1\r\nHost: a\r\n\r\n").readUntilReset();
    }
    assertThat(reported()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void answerWithoutLength_resetByTheUpstream_isResetForTheClient() throws IOException {
    start(
        new RawUpstream(
            (head, in, socket) -> {
              RawUpstream.send(socket, "HTTP/1.1 200 OK\r\n\r\npart");
              socket.setSoLinger(true, 0);
              return false;
            }));

    try (RawClient client = fixture.client()) {
      client.send("DELETE /aws/w HTTP/1.1\r\nHost: a\r\n\r\n").readUntilReset();
    }
    assertThat(reported()).isEqualTo(Outcome.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK|Content-Length: 2|Transfer-Encoding: chunked||ok",
        "HTTP/1.1 200 OK|Content-Length: 2|Content-Length: 3||ok",
        "HTTP/1.1 200 OK|Content-Length: two||ok",
        "HTTP/1.1 200 OK|Transfer-Encoding: gzip||ok",
        "HTTP/1.1 200 OK|A: b| folded||",
        "HTTP/1.1 200 OK|A : b||",
        "HTTP/1.1 200 OK|A: b\u0000||",
        "HTTP/1.1 200 OK|A: b\rc||",
        "HTTP/1.1 200 OK\nA: b\n\n",
        "HTTP/1.1 2000 OK||",
        "HTTP/1.1 OK||",
        "HTTP/2 200 OK||",
        "HTTP/1.1 101 Switching Protocols|Upgrade: x||",
        "ICY 200 OK||",
        "hello|world||",
      })
  void malformedAnswer_isA502(String answer) throws IOException {
    start(RawUpstream.saying(answer.replace("|", "\r\n")));

    assertThat(fixture.ask("DELETE /aws/w")).startsWith("HTTP/1.1 502 ");
    assertThat(reported()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void answerHead_atTheBoundPassesAndOneMoreFails() throws IOException {
    int bound = 64 * 1024;
    String frame = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nX: \r\n\r\n";
    var longer = new AtomicInteger();
    start(
        new RawUpstream(
            (head, in, socket) -> {
              String x = "x".repeat(bound - frame.length() + longer.getAndIncrement());
              RawUpstream.send(socket, frame.replace("X: ", "X: " + x) + "ok");
              return true;
            }));

    assertThat(fixture.ask("GET /aws/r")).startsWith("HTTP/1.1 200 ").endsWith("ok");
    assertThat(fixture.ask("GET /aws/r")).startsWith("HTTP/1.1 502 ");
  }

  @Test
  void interimAnswers_atTheBoundPassAndOneMoreFails() throws IOException {
    var more = new AtomicInteger();
    start(
        new RawUpstream(
            (head, in, socket) -> {
              RawUpstream.send(
                  socket, "HTTP/1.1 103 Hint\r\n\r\n".repeat(16 + more.getAndIncrement()) + OK);
              return true;
            }));

    for (int status : new int[] {200, 502}) {
      try (RawClient client = fixture.client()) {
        client.send("GET /aws/r HTTP/1.1\r\nHost: a\r\n\r\n");
        for (int i = 0; i < 16; i++) {
          assertThat(client.readHead()).isEqualTo("HTTP/1.1 103 Hint\r\n\r\n");
        }
        assertThat(client.readAnswer()).startsWith("HTTP/1.1 " + status);
      }
    }
  }

  @Test
  void bytesAfterTheAnswer_neverReachTheNextOne() throws IOException {
    start(RawUpstream.saying(OK + "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\npoison"));

    try (RawClient client = fixture.client()) {
      for (int i = 0; i < 3; i++) {
        String answer = client.send("GET /aws/r HTTP/1.1\r\nHost: a\r\n\r\n").readAnswer();
        assertThat(answer).endsWith("ok");
      }
    }
    assertThat(upstream.connections).hasValue(3);
  }

  @Test
  void silentUpstream_isA504AndUnknown() throws IOException {
    start(
        new RawUpstream((head, in, socket) -> in.read() >= 0),
        s -> s.with(s.upstream().withAnswerHead(Duration.ofMillis(100), Duration.ofMillis(20))));

    assertThat(fixture.ask("DELETE /aws/w")).startsWith("HTTP/1.1 504 ").contains("UpstreamSilent");
    assertThat(reported()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void readOnAConnectionThatDied_isSentAgainOnce_aWriteIsNot() throws IOException {
    start(
        new RawUpstream(
            (head, in, socket) -> {
              if (head.contains("/first")) {
                RawUpstream.send(socket, OK);
                return true;
              }
              if (upstream.heads.size() == 2 || head.startsWith("DELETE")) {
                return false;
              }
              RawUpstream.send(socket, OK);
              return true;
            }));

    try (RawClient client = fixture.client()) {
      client.send("GET /aws/first HTTP/1.1\r\nHost: a\r\n\r\n").readAnswer();
      assertThat(client.send("GET /aws/r HTTP/1.1\r\nHost: a\r\n\r\n").readAnswer())
          .startsWith("HTTP/1.1 200 ");
      assertThat(upstream.heads).hasSize(3);
      assertThat(client.send("DELETE /aws/w HTTP/1.1\r\nHost: a\r\n\r\n").readAnswer())
          .startsWith("HTTP/1.1 502 ");
    }
    assertThat(upstream.heads).hasSize(4);
  }

  @Test
  void clientThatLeavesInTheMiddle_endsTheUpstreamRequest() throws IOException {
    var ended = new AtomicInteger();
    start(
        new RawUpstream(
            (head, in, socket) -> {
              RawUpstream.send(socket, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nfour");
              ended.addAndGet(in.read());
              return false;
            }));

    try (RawClient client = fixture.client()) {
      client.send("POST /aws/w HTTP/1.1\r\nHost: a\r\n\r\n").readHead();
    }

    Awaitility.await().until(() -> ended.get() == -1);
    assertThat(reported()).isEqualTo(Outcome.UNKNOWN);
  }

  @Test
  void ownListener_asUpstream_isRefusedAtStart() throws IOException {
    start(RawUpstream.saying(OK));
    var own = new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), upstream.port());

    org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new GatewayFixture(
                    upstream.port(), s -> s.withOwnListeners(java.util.List.of(own))))
        .withMessageContaining("own listeners");
  }
}
