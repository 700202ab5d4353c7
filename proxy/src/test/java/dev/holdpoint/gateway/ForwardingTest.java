package dev.holdpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.hold.Holds.Outcome;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes out is what was judged, and what comes back is what the upstream said. */
class ForwardingTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private RawUpstream upstream;
  private GatewayFixture fixture;

  private void start(String answer) throws IOException {
    start(RawUpstream.saying(answer));
  }

  private void start(RawUpstream made) throws IOException {
    upstream = made;
    fixture = new GatewayFixture(made.port());
  }

  @AfterEach
  void stop() {
    fixture.close();
    upstream.close();
  }

  @Test
  void read_isForwardedMarkedAndReportedOnce() throws IOException {
    start(OK);

    String answer = fixture.ask("GET /aws/list?a=%2F&b");

    assertThat(answer)
        .matches(
            "(?s)HTTP/1.1 200 OK\r\nContent-Length: 2\r\n"
                + "Holdpoint-Decision: tc_[0-9a-z]{20}\r\n\r\nok");
    assertThat(upstream.heads.getFirst())
        .isEqualTo("GET /list?a=%2F&b HTTP/1.1\r\nHost: 127.0.0.1:" + upstream.port() + "\r\n\r\n");
    assertThat(fixture.guard.reports).hasSize(1);
    assertThat(fixture.guard.reports.getFirst().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void upstreamConnection_isReusedByOneClientAndNotByAnother() throws IOException {
    start(OK);

    try (RawClient one = fixture.client();
        RawClient other = fixture.client()) {
      for (int i = 0; i < 3; i++) {
        one.send("GET /aws/r HTTP/1.1\r\nHost: a\r\n\r\n").readAnswer();
      }
      other.send("GET /aws/r HTTP/1.1\r\nHost: a\r\n\r\n").readAnswer();
    }

    assertThat(upstream.heads).hasSize(4);
    assertThat(upstream.connections).hasValue(2);
  }

  @Test
  void identityFields_inAnySpelling_areNotForwarded() throws IOException {
    start(OK);

    fixture.ask(
        "GET /aws/r",
        "X-Forwarded-For: 1.2.3.4",
        "x-forwarded-user: root",
        "X_Forwarded_For: 1.2.3.4",
        "X-FORWARDED_Proto: https",
        "Forwarded: for=1.2.3.4",
        "X-Real-IP: 1.2.3.4",
        "X_Real_Ip: 1.2.3.4",
        "X-Remote-User: root",
        "x_remote_user: root",
        "X-Remote-Group: system:masters",
        "X-Remote-Extra-Scopes: all",
        "Holdpoint-Anything: x",
        "HOLDPOINT_AGENT: x",
        "Holdpoint-Agent-Token: agent-token",
        "Proxy-Authorization: Bearer agent-token",
        "Proxy_Authorization: Bearer y",
        "Content_Length: 5",
        "Transfer_Encoding: chunked",
        "Keep-Alive: timeout=5",
        "TE: trailers",
        "Upgrade: h2c",
        "HTTP2-Settings: AAMAAABkAAQAAP__",
        "Connection: Upgrade, HTTP2-Settings",
        "Authorization: Bearer kept",
        "X-Kept: yes");

    assertThat(upstream.heads.getFirst())
        .isEqualTo(
            "GET /r HTTP/1.1\r\nHost: 127.0.0.1:"
                + upstream.port()
                + "\r\nAuthorization: Bearer kept\r\nX-Kept: yes\r\n\r\n");
    assertThat(fixture.guard.lastCall().headers().fields()).hasSize(3);
    assertThat(fixture.guard.judged.getLast().caller().agent()).isEqualTo("bot");
  }

  @Test
  void trailers_ofARequest_areNotForwarded() throws IOException {
    start(OK);

    try (RawClient client = fixture.client()) {
      client.send(
          "POST /aws/w HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
              + "3\r\nabc\r\n0\r\nX-Remote-User: root\r\n\r\n");
      client.readAnswer();
    }

    assertThat(upstream.bodies).containsExactly("abc");
    assertThat(upstream.heads).hasSize(1);
  }

  @Test
  void host_underAnAwsSignature_isKeptAsSigned() throws IOException {
    start(OK);

    fixture.ask(
        "GET /aws/r",
        "Host: bucket.localhost:99",
        "Authorization: AWS4-HMAC-SHA256 Credential=A/1/r/s3/aws4_request, SignedHeaders=host");
    fixture.ask("GET /aws/r?X-Amz-Signature=00", "Host: signed");
    fixture.ask("GET /aws/r", "Host: unsigned");

    assertThat(upstream.heads.get(0)).contains("Host: bucket.localhost:99\r\n");
    assertThat(upstream.heads.get(1)).contains("Host: signed\r\n");
    assertThat(upstream.heads.get(2)).contains("Host: 127.0.0.1:" + upstream.port() + "\r\n");
  }

  @Test
  void route_withBasePath_putsItBeforeThePath() throws IOException {
    start(OK);

    fixture.ask("GET /based?x=1");
    fixture.ask("GET /based/a//b");

    assertThat(upstream.heads.get(0)).startsWith("GET /under/here/?x=1 ");
    assertThat(upstream.heads.get(1)).startsWith("GET /under/here/a//b ");
  }

  @Test
  void absoluteForm_toARoutesHost_isForwarded() throws IOException {
    start(OK);

    String answer =
        fixture.ask(
            "GET http://API.example.com:80/x?y",
            "Host: api.example.com:80",
            "Proxy-Authorization: Basic Ym90OmFnZW50LXRva2Vu");

    assertThat(answer).startsWith("HTTP/1.1 200 ");
    assertThat(upstream.heads.getFirst()).startsWith("GET /x?y HTTP/1.1\r\n");
    assertThat(fixture.guard.lastCall().authority()).isEqualTo("api.example.com:80");
    assertThat(fixture.guard.judged.getLast().caller().agent()).isEqualTo("bot");
  }

  @Test
  void otherPlaces_areRefusedWithoutConnecting() throws IOException {
    start(OK);
    String own = "http://127.0.0.1:" + upstream.port();

    for (String line :
        new String[] {
          "GET " + own + "/aws/x",
          "GET http://169.254.169.254/latest/meta-data/",
          "GET http://[::1]:" + upstream.port() + "/",
          "GET http://localhost/aws/x",
          "GET https://api.example.com/",
          "GET /elsewhere",
          "GET /awsome",
          "CONNECT api.example.com:443"
        }) {
      String host =
          line.contains("http://") ? line.replaceAll(".*http://([^/]*).*", "$1") : "localhost";
      String answer = fixture.ask(line, "Host: " + host);
      assertThat(answer).as(line).startsWith("HTTP/1.1 403 ").contains("/aws");
    }
    assertThat(upstream.connections).hasValue(0);
    assertThat(fixture.guard.judged).isEmpty();
  }

  @Test
  void redirect_isPassedOnNotFollowed() throws IOException {
    start("HTTP/1.1 302 Found\r\nLocation: http://169.254.169.254/\r\nContent-Length: 0\r\n\r\n");

    assertThat(fixture.ask("GET /aws/r")).startsWith("HTTP/1.1 302 Found\r\n").contains("169.254");
    assertThat(upstream.heads).hasSize(1);
  }

  @Test
  void answersWithoutBody_keepTheConnection() throws IOException {
    start(
        new RawUpstream(
            (head, in, socket) -> {
              String length = "Content-Length: 7\r\n";
              RawUpstream.send(
                  socket,
                  head.startsWith("HEAD")
                      ? "HTTP/1.1 200 OK\r\n" + length + "\r\n"
                      : head.contains("204")
                          ? "HTTP/1.1 204 No Content\r\n\r\n"
                          : "HTTP/1.1 304 Not Modified\r\n" + length + "\r\n");
              return true;
            }));

    try (RawClient client = fixture.client()) {
      client.send("HEAD /aws/r HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(client.readHead()).startsWith("HTTP/1.1 200 OK").contains("Content-Length: 7");
      client.send("GET /aws/204 HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(client.readHead()).startsWith("HTTP/1.1 204 ");
      client.send("GET /aws/304 HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(client.readHead()).startsWith("HTTP/1.1 304 ");
    }
    assertThat(upstream.connections).hasValue(1);
  }

  @Test
  void eventStream_isPassedOnPieceByPiece() throws IOException {
    var next = new CountDownLatch(1);
    start(
        new RawUpstream(
            (head, in, socket) -> {
              RawUpstream.send(
                  socket, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\none\r\n");
              try {
                next.await();
              } catch (InterruptedException e) {
                return false;
              }
              RawUpstream.send(socket, "3;ext=1\r\ntwo\r\n0\r\nX-Sum: 1\r\n\r\n");
              return true;
            }));

    try (RawClient client = fixture.client()) {
      client.send("GET /aws/watch HTTP/1.1\r\nHost: a\r\n\r\n").readHead();
      assertThat(client.read(8)).isEqualTo("3\r\none\r\n");
      next.countDown();
      assertThat(client.read(29)).isEqualTo("3;ext=1\r\ntwo\r\n0\r\nX-Sum: 1\r\n\r\n");
    }
  }

  @Test
  void upstreamThatSpoofsOurFields_isOverruled() throws IOException {
    start("HTTP/1.1 200 OK\r\nholdpoint-decision: tc_spoof\r\nContent-Length: 0\r\nA: b\r\n\r\n");

    assertThat(fixture.ask("GET /aws/r"))
        .doesNotContain("spoof")
        .contains("A: b\r\nHoldpoint-Decision: tc_");
  }

  @Test
  void continue_isAnsweredByUsOnlyWhenTheBodyIsNeeded() throws IOException {
    start(OK);

    try (RawClient client = fixture.client()) {
      client.send(
          "POST /aws/whole HTTP/1.1\r\n"
              + "Host: a\r\n"
              + "Content-Length: 3\r\n"
              + "Expect: 100-continue\r\n\r\n");
      assertThat(client.readHead()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      client.send("abc");
      assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 ");
    }
    assertThat(upstream.heads.getFirst()).doesNotContain("Expect");

    try (RawClient client = fixture.client()) {
      client.send(
          "PUT /aws/deny HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.readAll()).startsWith("HTTP/1.1 403 ");
    }
  }

  @Test
  void continue_ofAStreamedBody_isTheUpstreams() throws IOException {
    start(
        new RawUpstream(
            (head, in, socket) -> {
              RawUpstream.send(socket, "HTTP/1.1 100 Continue\r\n\r\n");
              RawUpstream.readBody(head, in);
              RawUpstream.send(socket, OK);
              return true;
            }));

    try (RawClient client = fixture.client()) {
      client.send(
          "PUT /aws/up HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
      assertThat(client.readHead()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
      assertThat(client.send("abc").readAnswer()).startsWith("HTTP/1.1 200 ");
    }
    assertThat(upstream.heads.getFirst()).contains("Expect: 100-continue");
  }

  @Test
  void streamedPieces_reachTheUpstreamAsTheyCome() throws IOException {
    var got = new CountDownLatch(1);
    start(
        new RawUpstream(
            (head, in, socket) -> {
              in.readNBytes(3);
              got.countDown();
              in.readNBytes(3);
              RawUpstream.send(socket, OK);
              return true;
            }));

    try (RawClient client = fixture.client()) {
      client.send("PUT /aws/up HTTP/1.1\r\nHost: a\r\nContent-Length: 6\r\n\r\nabc");
      Awaitility.await().until(() -> got.getCount() == 0);
      assertThat(client.send("def").readAnswer()).startsWith("HTTP/1.1 200 ");
    }
  }

  @Test
  void earlyAnswer_reachesAClientThatIsStillSending() throws IOException {
    start(
        new RawUpstream(
            (head, in, socket) -> {
              RawUpstream.send(
                  socket,
                  "HTTP/1.1 413 Too Big\r\nConnection: close\r\nContent-Length: 3\r\n\r\nbig");
              return false;
            }));

    try (RawClient client = fixture.client()) {
      client.send("PUT /aws/up HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\nabc");
      assertThat(client.readAll()).startsWith("HTTP/1.1 413 Too Big").endsWith("big");
    }
    Awaitility.await().until(() -> fixture.guard.reports.size() == 1);
    assertThat(fixture.guard.reports.getFirst().outcome()).isEqualTo(Outcome.FAILED);
  }

  @Test
  void http10_getsAnAnswerThatEndsWithTheConnection() throws IOException {
    start(
        new RawUpstream(
            (head, in, socket) -> {
              RawUpstream.send(socket, "HTTP/1.0 200 OK\r\n\r\nall of it");
              return false;
            }));

    try (RawClient client = fixture.client()) {
      assertThat(client.send("GET /aws/r HTTP/1.0\r\n\r\n").readAll()).endsWith("all of it");
    }
    assertThat(upstream.heads.getFirst()).startsWith("GET /r HTTP/1.0\r\n");
    assertThat(fixture.guard.reports.getFirst().outcome()).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void clientThatSaysClose_isClosedAfterItsAnswer() throws IOException {
    start(OK);

    try (RawClient client = fixture.client()) {
      String answer =
          client.send("GET /aws/r HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").readAll();
      assertThat(answer).endsWith("ok");
    }
    assertThat(upstream.heads.getFirst()).contains("Connection: close\r\n");
  }
}
