package dev.holdpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every bound at the bound, and one past it. */
class LimitsTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private RawUpstream upstream;

  @BeforeEach
  void start() throws IOException {
    upstream = RawUpstream.saying(OK);
  }

  @AfterEach
  void stop() {
    upstream.close();
  }

  private GatewayFixture gateway(UnaryOperator<GatewaySettings> change) throws IOException {
    return new GatewayFixture(upstream.port(), change);
  }

  private GatewayFixture gateway() throws IOException {
    return gateway(settings -> settings);
  }

  private static Deadlines deadlines(Duration idle, Duration head, Duration stall) {
    return new Deadlines(
        idle, head, stall, Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofMillis(10));
  }

  @Test
  void head_atTheBoundPassesAndOneMoreIsRefused() throws IOException {
    try (GatewayFixture fixture = gateway()) {
      String frame = "GET /aws/r HTTP/1.1\r\nHost: a\r\nX: \r\n\r\n";
      int room = 32 * 1024 - frame.length();
      for (int more = 0; more <= 1; more++) {
        try (RawClient client = fixture.client()) {
          String x = "X: " + "x".repeat(room + more);
          assertThat(client.send(frame.replace("X: ", x)).readAnswer())
              .startsWith(more == 0 ? "HTTP/1.1 200 " : "HTTP/1.1 431 ");
        }
      }
      try (RawClient client = fixture.client()) {
        assertThat(client.send("GET /" + "x".repeat(33_000)).readAnswer()).contains("431");
      }
    }
    assertThat(upstream.heads).hasSize(1);
  }

  @Test
  void fields_atTheBoundPassAndOneMoreIsRefused() throws IOException {
    try (GatewayFixture fixture = gateway()) {
      String[] fields = new String[127];
      java.util.Arrays.fill(fields, "X: y");
      assertThat(fixture.ask("GET /aws/r", fields)).startsWith("HTTP/1.1 200 ");

      fields = new String[128];
      java.util.Arrays.fill(fields, "X: y");
      assertThat(fixture.ask("GET /aws/r", fields)).startsWith("HTTP/1.1 431 ");
    }
  }

  @Test
  void method_atTheBoundPassesAndOneMoreIsRefused() throws IOException {
    try (GatewayFixture fixture = gateway()) {
      assertThat(fixture.ask("A".repeat(20) + " /aws/r")).startsWith("HTTP/1.1 200 ");
      assertThat(fixture.ask("A".repeat(21) + " /aws/r")).startsWith("HTTP/1.1 400 ");
    }
  }

  @Test
  void body_atTheBoundPassesAndOneMoreIsRefusedInTheClientsShape() throws IOException {
    try (GatewayFixture fixture = gateway(s -> s.with(Limits.DEFAULT.withBodyBytes(10)))) {
      for (int more = 0; more <= 1; more++) {
        int length = 10 + more;
        String start = more == 0 ? "HTTP/1.1 200 " : "HTTP/1.1 413 ";
        try (RawClient client = fixture.client()) {
          client.send(
              "POST /kubernetes/whole HTTP/1.1\r\nHost: a\r\nContent-Length: "
                  + length
                  + "\r\n\r\n");
          client.send("x".repeat(length));
          assertThat(client.readAnswer()).startsWith(start);
        }
        try (RawClient client = fixture.client()) {
          client.send(
              "POST /kubernetes/whole HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
          client.send(Integer.toHexString(length) + "\r\n" + "x".repeat(length) + "\r\n0\r\n\r\n");
          String answer = client.readAnswer();
          assertThat(answer).startsWith(start);
          if (more == 1) {
            assertThat(answer).contains("\"kind\":\"Status\"").contains("at most 10 bytes");
          }
        }
      }
    }
    assertThat(upstream.bodies).containsExactly("x".repeat(10), "x".repeat(10));
  }

  @Test
  void bodyOfAHeldUpload_overTheBound_isRefusedUnsent() throws IOException {
    try (GatewayFixture fixture = gateway(s -> s.with(Limits.DEFAULT.withBodyBytes(10)));
        RawClient client = fixture.client()) {
      client.send(
          "PUT /aws/hold HTTP/1.1\r\n"
              + "Host: a\r\n"
              + "Expect: 100-continue\r\n"
              + "Content-Length: 11\r\n\r\n");
      assertThat(client.readAll()).startsWith("HTTP/1.1 413 ");
    }
    assertThat(upstream.connections).hasValue(0);
  }

  @Test
  void connections_atTheBoundAreServedAndOneMoreIsClosed() throws IOException {
    String ask = "GET /aws/r HTTP/1.1\r\nHost: a\r\n\r\n";
    try (GatewayFixture fixture = gateway(s -> s.with(Limits.DEFAULT.withConnections(2)));
        RawClient one = fixture.client();
        RawClient two = fixture.client()) {
      assertThat(one.send(ask).readAnswer()).endsWith("ok");
      assertThat(two.send(ask).readAnswer()).endsWith("ok");
      try (RawClient three = fixture.client()) {
        assertThat(three.socket().getInputStream().read()).isEqualTo(-1);
      }
    }
  }

  @Test
  void idleClient_isClosed() throws IOException {
    Duration day = Duration.ofDays(1);
    try (GatewayFixture fixture = gateway(s -> s.with(deadlines(Duration.ofMillis(50), day, day)));
        RawClient client = fixture.client()) {
      assertThat(client.readAll()).isEmpty();
    }
  }

  @Test
  void slowHead_isClosed() throws IOException {
    Duration day = Duration.ofDays(1);
    try (GatewayFixture fixture = gateway(s -> s.with(deadlines(day, Duration.ofMillis(50), day)));
        RawClient client = fixture.client()) {
      assertThat(client.send("GET /aws/r HTTP/1.1\r\nHo").readAll()).isEmpty();
    }
  }

  @Test
  void stalledBody_isClosed() throws IOException {
    Duration day = Duration.ofDays(1);
    try (GatewayFixture fixture =
        gateway(s -> s.with(deadlines(day, day, Duration.ofMillis(50))))) {
      for (String path : new String[] {"whole", "streamed"}) {
        try (RawClient client = fixture.client()) {
          client.send("POST /aws/" + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nx");
          int end;
          try {
            end = client.socket().getInputStream().read();
          } catch (java.net.SocketException reset) {
            end = -1;
          }
          assertThat(end).isEqualTo(-1);
        }
      }
    }
    assertThat(upstream.bodies).isEmpty();
  }

  @Test
  void close_letsTheAnswerUnderWayFinish() throws Exception {
    var asked = new java.util.concurrent.CountDownLatch(1);
    var go = new java.util.concurrent.CountDownLatch(1);
    try (RawUpstream slow =
        new RawUpstream(
            (head, in, socket) -> {
              asked.countDown();
              try {
                go.await();
              } catch (InterruptedException e) {
                return false;
              }
              RawUpstream.send(socket, OK);
              return true;
            })) {
      var fixture = new GatewayFixture(slow.port());
      try (RawClient client = fixture.client()) {
        client.send("GET /aws/r HTTP/1.1\r\nHost: a\r\n\r\n");
        asked.await();
        Thread closing = Thread.ofVirtual().start(fixture::close);
        go.countDown();
        assertThat(client.readAll()).endsWith("ok");
        closing.join();
      }
    }
  }
}
