package dev.holdpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Requests with two readings get 400, lose their connection and never reach the upstream. */
class StrictReadingTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  static final List<String> TWO_READINGS =
      List.of(
          "POST /aws/w HTTP/1.1|Host: a|Content-Length: 2|Transfer-Encoding: chunked||0||",
          "POST /aws/w HTTP/1.1|Host: a|Transfer-Encoding: chunked|Content-Length: 2||0||",
          "POST /aws/w HTTP/1.1|Host: a|Content-Length: 2|Content-Length: 3||abc",
          "POST /aws/w HTTP/1.1|Host: a|Content-Length: 2|Content-Length: 2||ab",
          "POST /aws/w HTTP/1.1|Host: a|Content-Length: 2, 2||ab",
          "POST /aws/w HTTP/1.1|Host: a|Content-Length: +2||ab",
          "POST /aws/w HTTP/1.1|Host: a|Content-Length: -2||ab",
          "POST /aws/w HTTP/1.1|Host: a|Content-Length: 0x2||ab",
          "POST /aws/w HTTP/1.1|Host: a|Content-Length: ||ab",
          "POST /aws/w HTTP/1.1|Host: a|Content-Length: 9999999999999999999||ab",
          "POST /aws/w HTTP/1.1|Host: a|Transfer-Encoding: chunked|Transfer-Encoding: chunked||0||",
          "POST /aws/w HTTP/1.1|Host: a|Transfer-Encoding: gzip, chunked||0||",
          "POST /aws/w HTTP/1.1|Host: a|Transfer-Encoding: xchunked||0||",
          "POST /aws/w HTTP/1.1|Host: a|Transfer-Encoding: \u000bchunked||0||",
          "POST /aws/w HTTP/1.1|Host: a|Transfer-Encoding : chunked||0||",
          "POST /aws/w HTTP/1.0|Host: a|Transfer-Encoding: chunked||0||",
          "GET /aws/r HTTP/1.1|Host: a|X: one|  two||",
          "GET /aws/r HTTP/1.1|Host: a|X: one|\ttwo||",
          "GET /aws/r HTTP/1.1| Host: a||",
          "GET /aws/r HTTP/1.1|Host : a||",
          "GET /aws/r HTTP/1.1|Host: a|X\u0000: b||",
          "GET /aws/r HTTP/1.1|Host: a|X: b\u0000c||",
          "GET /aws/r HTTP/1.1|Host: a|X: b\u007fc||",
          "GET /aws/r HTTP/1.1|Host: a|X: b\rc||",
          "GET /aws/r HTTP/1.1|Host: a|X\nY: b||",
          "GET /aws/r HTTP/1.1|Host: a|: b||",
          "GET /aws/r HTTP/1.1|Host: a|no colon||",
          "GET /aws/r HTTP/1.1|Host: a|X: b\nY: c||",
          "GET /aws/r HTTP/1.1\nHost: a\n\n",
          "GET /aws/r HTTP/1.1||",
          "GET /aws/r HTTP/1.1|Host: a|Host: b||",
          "GET /aws/r HTTP/1.1|Host: a|Host: a||",
          "GET /aws/r HTTP/1.1|Host: a b||",
          "GET /aws/r HTTP/1.1|Host: a:b||",
          "GET /aws/r HTTP/1.1|Host: u@a||",
          "GET /aws/r HTTP/1.1|Host: ||",
          "get /aws/r HTTP/1.1|Host: a||",
          "GE\u0000T /aws/r HTTP/1.1|Host: a||",
          "ABCDEFGHIJKLMNOPQRSTU /aws/r HTTP/1.1|Host: a||",
          "(GET) /aws/r HTTP/1.1|Host: a||",
          " GET /aws/r HTTP/1.1|Host: a||",
          "GET  /aws/r HTTP/1.1|Host: a||",
          "GET /aws/r  HTTP/1.1|Host: a||",
          "GET\t/aws/r HTTP/1.1|Host: a||",
          "GET /aws/r\t HTTP/1.1|Host: a||",
          "GET /aws/r#part HTTP/1.1|Host: a||",
          "GET /aws/r\u00e9 HTTP/1.1|Host: a||",
          "GET /aws/r HTTP/1.2|Host: a||",
          "GET /aws/r HTTP/2.0|Host: a||",
          "GET /aws/r http/1.1|Host: a||",
          "GET /aws/r HTTP/1.1 |Host: a||",
          "GET /aws/r||",
          "PRI * HTTP/2.0||SM||",
          "GET * HTTP/1.1|Host: a||",
          "GET ftp://a/ HTTP/1.1|Host: a||",
          "GET http://b/ HTTP/1.1|Host: a||",
          "GET http://u@api.example.com/ HTTP/1.1|Host: api.example.com||",
          "|GET /aws/r HTTP/1.1|Host: a||",
          "GET /aws/r HTTP/1.1|Host: a|Connection: authorization||",
          "GET /aws/r HTTP/1.1|Host: a|Connection: close, content-length||",
          "\u0016\u0003\u0001|");

  static final List<String> BROKEN_CHUNKS =
      List.of(
          "g|ab|0||",
          "2 |ab|0||",
          " 2|ab|0||",
          "+2|ab|0||",
          "0x2|ab|0||",
          "2;x=y|ab|0||",
          "2|abc|0||",
          "2|a|0||",
          "2\nab|0||",
          "2|ab\n0||",
          "|2|ab|0||",
          "-1|ab|0||",
          "1000000000000000|ab|0||",
          "2|ab|0|bad trailer||",
          "2|ab|0| folded: x||",
          "2|ab|0|X: a\u0000b||",
          "2|ab|0|:||");

  private RawUpstream upstream;
  private GatewayFixture fixture;

  @BeforeEach
  void start() throws IOException {
    upstream = RawUpstream.saying(OK);
    fixture = new GatewayFixture(upstream.port());
  }

  @AfterEach
  void stop() {
    fixture.close();
    upstream.close();
  }

  @ParameterizedTest
  @FieldSource("TWO_READINGS")
  void request_withTwoReadings_isRefusedAndClosed(String request) throws IOException {
    String answer;
    try (RawClient client = fixture.client()) {
      answer = client.send(request.replace("|", "\r\n")).readAll();
    }

    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("Connection: close");
    assertThat(answer.split("HTTP/1.1 400", -1)).hasSize(2);
    assertThat(upstream.connections).hasValue(0);
    assertThat(fixture.guard.reports).isEmpty();
  }

  @ParameterizedTest
  @FieldSource("BROKEN_CHUNKS")
  void chunks_broken_areRefusedBeforeAnythingIsSent(String chunks) throws IOException {
    String answer;
    try (RawClient client = fixture.client()) {
      String head = "POST /aws/whole HTTP/1.1|Host: a|Transfer-Encoding: chunked||";
      answer = client.send((head + chunks).replace("|", "\r\n")).readAll();
    }

    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertThat(upstream.connections).hasValue(0);
  }

  @Test
  void chunks_brokenWhileStreaming_endTheUpstreamRequestUnfinished() throws IOException {
    String answer;
    try (RawClient client = fixture.client()) {
      String head = "POST /aws/stream HTTP/1.1|Host: a|Transfer-Encoding: chunked||2|ab|zz|";
      answer = client.send(head.replace("|", "\r\n")).readAll();
    }

    assertThat(answer).startsWith("HTTP/1.1 400 ");
    assertThat(upstream.bodies).isEmpty();
  }

  @Test
  void secondRequest_inTheBodyOfTheFirst_isNeverSeen() throws IOException {
    String smuggled = "GET /aws/secret HTTP/1.1\r\nHost: a\r\n\r\n";
    try (RawClient client = fixture.client()) {
      client.send(
          "POST /aws/w HTTP/1.1\r\nHost: a\r\nContent-Length: "
              + smuggled.length()
              + "\r\n\r\n"
              + smuggled);
      assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 ");
    }

    assertThat(upstream.heads).hasSize(1);
    assertThat(upstream.bodies).containsExactly(smuggled);
  }

  @Test
  void pipelinedRequests_areAnsweredInOrderOneAtATime() throws IOException {
    try (RawClient client = fixture.client()) {
      client.send("GET /aws/1 HTTP/1.1\r\nHost: a\r\n\r\nGET /aws/2 HTTP/1.1\r\nHost: a\r\n\r\n");
      client.readAnswer();
      client.readAnswer();
    }

    assertThat(upstream.heads).hasSize(2);
    assertThat(upstream.heads.get(0)).startsWith("GET /1 ");
    assertThat(upstream.heads.get(1)).startsWith("GET /2 ");
    assertThat(upstream.connections).hasValue(1);
  }

  @Test
  void head_arrivingByteByByte_isRead() throws IOException {
    try (RawClient client = fixture.client()) {
      String request =
          "POST /aws/whole HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
              + "2\r\nab\r\n0\r\nT: x\r\n\r\n";
      for (char c : request.toCharArray()) {
        client.send(String.valueOf(c));
      }
      assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 ");
    }

    assertThat(upstream.bodies).containsExactly("ab");
  }
}
