package dev.holdpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.netty.util.internal.PlatformDependent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Large bodies flow through without being kept, and stop flowing when nobody takes them. */
class StreamingTest {
  private static final long LARGE = 200L * 1024 * 1024;
  private static final long FEW = 48L * 1024 * 1024;
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private static void pour(OutputStream out, long bytes, AtomicLong count) throws IOException {
    byte[] piece = new byte[64 * 1024];
    for (long left = bytes; left > 0; left -= piece.length) {
      out.write(piece);
      count.addAndGet(piece.length);
    }
  }

  private static long drain(InputStream in, long bytes) throws IOException {
    byte[] piece = new byte[64 * 1024];
    long read = 0;
    while (read < bytes) {
      int got = in.read(piece, 0, (int) Math.min(piece.length, bytes - read));
      if (got < 0) {
        break;
      }
      read += got;
      assertThat(PlatformDependent.usedDirectMemory()).isLessThan(FEW);
    }
    return read;
  }

  /** Waits until the count does not move any more. */
  private static long settled(AtomicLong count) {
    var last = new AtomicLong(-1);
    Awaitility.await()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> count.get() > 0 && last.getAndSet(count.get()) == count.get());
    return count.get();
  }

  @Test
  void largeAnswer_isStreamed_andWaitsForASlowReader() throws IOException {
    var sent = new AtomicLong();
    try (RawUpstream upstream =
            new RawUpstream(
                (head, in, socket) -> {
                  RawUpstream.send(
                      socket, "HTTP/1.1 200 OK\r\nContent-Length: " + LARGE + "\r\n\r\n");
                  pour(socket.getOutputStream(), LARGE, sent);
                  return true;
                });
        GatewayFixture fixture = new GatewayFixture(upstream.port());
        RawClient client = fixture.client()) {
      client.send("GET /aws/large HTTP/1.1\r\nHost: a\r\n\r\n").readHead();

      assertThat(settled(sent)).isLessThan(FEW);
      assertThat(drain(client.socket().getInputStream(), LARGE)).isEqualTo(LARGE);
      assertThat(fixture.guard.reports).hasSize(1);
    }
  }

  @Test
  void largeUpload_isStreamed_andWaitsForASlowUpstream() throws IOException {
    var sent = new AtomicLong();
    var read = new AtomicLong();
    var go = new java.util.concurrent.CountDownLatch(1);
    try (RawUpstream upstream =
            new RawUpstream(
                (head, in, socket) -> {
                  try {
                    go.await();
                  } catch (InterruptedException e) {
                    return false;
                  }
                  read.set(drain(in, LARGE));
                  RawUpstream.send(socket, OK);
                  return true;
                });
        GatewayFixture fixture = new GatewayFixture(upstream.port());
        RawClient client = fixture.client()) {
      client.send("PUT /aws/up HTTP/1.1\r\nHost: a\r\nContent-Length: " + LARGE + "\r\n\r\n");
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  pour(client.socket().getOutputStream(), LARGE, sent);
                } catch (IOException e) {
                  sent.set(-1);
                }
              });

      assertThat(settled(sent)).isLessThan(FEW);
      go.countDown();
      assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 ");
      assertThat(read).hasValue(LARGE);
    }
  }

  @Test
  void ordinaryClient_toAnOrdinaryServer_isServed() throws Exception {
    var server = new WireMockServer(WireMockConfiguration.options().dynamicPort());
    server.start();
    try (GatewayFixture fixture = new GatewayFixture(server.port());
        HttpClient client = HttpClient.newHttpClient()) {
      server.stubFor(
          WireMock.post("/things?x=1")
              .willReturn(WireMock.created().withBody("made").withHeader("X-A", "b")));
      URI uri = URI.create("http://127.0.0.1:" + fixture.gateway.port() + "/aws/things?x=1");

      for (int i = 0; i < 3; i++) {
        HttpResponse<String> answer =
            client.send(
                HttpRequest.newBuilder(uri)
                    .version(i == 0 ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                    .POST(HttpRequest.BodyPublishers.ofString("{\"a\":1}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("made");
        assertThat(answer.headers().firstValue("Holdpoint-Decision")).isPresent();
      }
      server.verify(
          3,
          WireMock.postRequestedFor(WireMock.urlEqualTo("/things?x=1"))
              .withRequestBody(WireMock.equalTo("{\"a\":1}")));
    } finally {
      server.stop();
    }
  }
}
