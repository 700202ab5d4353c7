package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Input that nobody should act on: a clear error, nothing forwarded, and service goes on. */
final class BadInputIT {
  private static final String HOST = "Host: x\r\n";

  @TempDir private Path data = Path.of("");

  @Test
  void malformedHttp_isRefusedAndNotForwarded() {
    try (var holdpoint = Running.up(data, "--hold-for", "PT0.2S")) {
      for (String request : malformed()) {
        String answer = Wire.once(holdpoint.proxyPort(), request);
        assertThat(answer).as(request).startsWith("HTTP/1.1 4").contains("Holdpoint-Reason: ");
        assertThat(body(answer)).as(request).hasSizeGreaterThan(60).doesNotContain("Exception");
      }
      assertStillServes(holdpoint);
    }
  }

  private static List<String> malformed() {
    String delete = "Action=DeleteStack&StackName=checkout-prod";
    return List.of(
        "\u0000\u0001\u0002\r\n\r\n",
        "delete /aws/ HTTP/1.1\r\n" + HOST + "\r\n",
        "POST /aws/\r\n" + HOST + "\r\n",
        "POST /aws/ HTTP/9.9\r\n" + HOST + "\r\n",
        "POST /aws/ HTTP/1.1\r\n\r\n",
        "POST /aws/ HTTP/1.1\r\n" + HOST + HOST + "\r\n",
        "POST /aws/ HTTP/1.1\r\n"
            + HOST
            + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST /aws/ HTTP/1.1\r\n" + HOST + "Content-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
        "POST /aws/ HTTP/1.1\r\n" + HOST + "Content-Length: -3\r\n\r\n",
        "POST /aws/ HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\n" + delete,
        "POST /aws/ HTTP/1.1\r\n" + HOST + "Spaced : x\r\n\r\n",
        "POST /aws/ HTTP/1.1\r\n" + HOST + "Folded: a\r\n b\r\n\r\n",
        "POST /aws/ HTTP/1.1\r\n" + HOST + "Null: a\u0000b\r\n\r\n",
        "GET /aws/ HTTP/1.1\r\n" + HOST + "Big: " + "x".repeat(40_000) + "\r\n\r\n",
        "CONNECT example.org:443 HTTP/1.1\r\nHost: example.org:443\r\n\r\n",
        "GET http://example.org/ HTTP/1.1\r\nHost: example.org\r\n\r\n",
        "GET http://169.254.169.254/latest/meta-data/ HTTP/1.1\r\nHost: 169.254.169.254\r\n\r\n",
        "GET /nowhere HTTP/1.1\r\n" + HOST + "\r\n");
  }

  @Test
  void pathsThatClimb_areHeldAsNotUnderstood() {
    try (var holdpoint = Running.up(data, "--hold-for", "PT0.2S")) {
      for (String path : List.of("/aws/../kubernetes/api", "/aws/%2e%2e/kubernetes/api")) {
        String request = "GET " + path + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n";
        assertThat(Wire.once(holdpoint.proxyPort(), request))
            .startsWith("HTTP/1.1 403 ")
            .contains("not-understood");
      }
      assertStillServes(holdpoint);
    }
  }

  @Test
  void ambiguousOrOversizedBodies_areRefusedAndNotForwarded() {
    try (var holdpoint = Running.up(data, "--hold-for", "PT0.2S")) {
      String twice = "{\"TableName\":\"dev-alice\",\"TableName\":\"checkout-sessions\"}";
      String json = Wire.once(holdpoint.proxyPort(), json(twice, twice.length()));
      assertThat(json).startsWith("HTTP/1.1 4").contains("nothing was executed");
      String form = "Action=DescribeStacks&Action=DeleteStack&StackName=checkout-prod";
      var both = Http.send(Http.aws(holdpoint.proxy() + "/aws/", "cloudformation", form));
      assertThat(both.statusCode()).as(both.body()).isBetween(400, 403);

      String long4M = "{\"TableName\":\"" + "x".repeat(5 * 1024 * 1024) + "\"}";
      String tooLong = Wire.once(holdpoint.proxyPort(), json(long4M, long4M.length()));
      assertThat(tooLong).startsWith("HTTP/1.1 413 ").contains("Send it in smaller parts");

      var agent = holdpoint.asAgent();
      var duplicate =
          agent.post("/v1/tool-calls", "{\"tool\":\"bash\",\"tool\":\"sql\",\"input\":{}}");
      assertThat(duplicate.status()).isEqualTo(400);
      assertThat(duplicate.body().text("reason")).contains("duplicate-key");
      var nested =
          agent.post(
              "/v1/tool-calls",
              "{\"tool\":\"bash\",\"input\":{\"command\":\"ls\",\"command\":\"rm -rf /\"}}");
      assertThat(nested.body().text("reason")).contains("duplicate-key");
      assertThat(agent.post("/v1/tool-calls", "{\"tool\":\"bash\"").status()).isEqualTo(400);
      assertThat(agent.post("/v1/tool-calls", "[1]").status()).isEqualTo(400);
      var unknown =
          agent.post("/v1/tool-calls", "{\"tool\":\"bash\",\"input\":{},\"approve\":true}");
      assertThat(unknown.status()).isEqualTo(400);
      String huge = "{\"tool\":\"bash\",\"input\":{\"command\":\"" + "x".repeat(2 << 20) + "\"}}";
      var large = agent.post("/v1/tool-calls", huge);
      assertThat(large.status()).isEqualTo(413);
      assertThat(large.body().text("detail").orElse("")).contains("at most");
      assertStillServes(holdpoint);
    }
  }

  private static String json(String body, int length) {
    return "POST /aws/ HTTP/1.1\r\nHost: dynamodb.eu-west-1.amazonaws.com\r\n"
        + "X-Amz-Target: DynamoDB_20120810.DeleteTable\r\nContent-Type: application/x-amz-json-1.0\r\n"
        + "Authorization: "
        + Http.signature("dynamodb")
        + "\r\nConnection: close\r\nContent-Length: "
        + length
        + "\r\n\r\n"
        + body;
  }

  private static String body(String answer) {
    int at = answer.indexOf("\r\n\r\n");
    return at < 0 ? "" : answer.substring(at + 4);
  }

  /** Reads pass, deletions are held, and nothing has reached the world. */
  private static void assertStillServes(Running holdpoint) {
    var read =
        Http.send(
            Http.aws(
                holdpoint.proxy() + "/aws/",
                "cloudformation",
                "Action=DescribeStacks&Version=2010-05-15"));
    assertThat(read.statusCode()).isEqualTo(200);
    assertThat(read.body()).contains("checkout-prod");
    RefusalsIT.held(holdpoint, "checkout-prod");
    assertThat(Http.get(holdpoint.evaluation().text("world").orElseThrow() + "/_world").body())
        .contains("\"journal\" : [ ]");
    assertThat(holdpoint.output()).doesNotContain("Exception").doesNotContain(" ERROR ");
  }
}
