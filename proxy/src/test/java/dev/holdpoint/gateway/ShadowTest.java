package dev.holdpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Body;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P10: shadow mode changes no byte, status or order of an answer. */
class ShadowTest {
  private RawUpstream upstream;

  @AfterEach
  void stop() {
    upstream.close();
  }

  private static String ask(int port, String path) throws IOException {
    try (RawClient client = new RawClient(port)) {
      client.send("DELETE " + path + " HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
      return client.readAll();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 Very Fine|Content-Length: 2|Connection: close||ok",
        "HTTP/1.1 200|content-LENGTH:2|X-b:   spaced  |x-A: 1|X-b: again|Connection: close||ok",
        "HTTP/1.1 201 Created|Transfer-Encoding: Chunked|Trailer: X-Sum|Connection: close||"
            + "2;a=b|ok|00A|0123456789|0|X-Sum: 1||",
        "HTTP/1.1 100 Continue||HTTP/1.1 103 Early|Link: x||HTTP/1.1 200 OK|Content-Length: 0|"
            + "Connection: close||",
        "HTTP/1.0 200 OK|Server: old||until the end",
        "HTTP/1.1 404 Not Found|Holdpoint-Decision: theirs|Content-Length: 1|Connection: close||n",
        "HTTP/1.1 429 Slow|Retry-After: 1|Content-Length: 0|Connection: close||",
        "HTTP/1.1 500 Oops \u00e9|X: \u00e9\u00ff|Content-Length: 2|Connection:"
            + " close||\u0000\u00ff",
        "HTTP/1.1 204 No Content|Connection: close||",
        "HTTP/1.1 304 Not Modified|Content-Length: 9|Connection: close||",
      })
  void answer_throughAShadowRoute_isTheUpstreamsByteForByte(String answer) throws IOException {
    upstream =
        new RawUpstream(
            (head, in, socket) -> {
              RawUpstream.readBody(head, in);
              RawUpstream.send(socket, answer.replace("|", "\r\n"));
              return false;
            });
    try (GatewayFixture fixture = new GatewayFixture(upstream.port())) {
      String direct = ask(upstream.port(), "/deny");
      String through = ask(fixture.gateway.port(), "/shadow/deny");

      assertThat(through).isEqualTo(direct).isEqualTo(answer.replace("|", "\r\n"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/shadow/hold", "/shadow/deny", "/shadow/write"})
  void guardedCall_inShadowMode_isSentAtOnceAndUnmarked(String path) throws IOException {
    upstream = RawUpstream.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    try (GatewayFixture fixture = new GatewayFixture(upstream.port())) {
      assertThat(fixture.ask("DELETE " + path))
          .isEqualTo("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
      assertThat(upstream.heads).hasSize(1);
    }
  }

  @Test
  void bodyOverTheBound_inShadowMode_isSentWholeAndJudgedAsUnread() throws IOException {
    upstream = RawUpstream.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    try (GatewayFixture fixture = new GatewayFixture(upstream.port())) {
      String body = "0123456789".repeat(10_000);
      String framed = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
      try (RawClient client = fixture.client()) {
        client.send("POST /shadow/whole HTTP/1.1\r\nHost: a\r\nContent-Length: " + body.length());
        assertThat(client.send("\r\n\r\n" + body).readAnswer()).endsWith("ok");
        client.send("POST /shadow/whole HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
        assertThat(client.send(framed).readAnswer()).endsWith("ok");
      }

      assertThat(upstream.bodies).containsExactly(body, body);
      assertThat(fixture.guard.lastCall().body()).isEqualTo(Body.UNREAD);
    }
  }
}
