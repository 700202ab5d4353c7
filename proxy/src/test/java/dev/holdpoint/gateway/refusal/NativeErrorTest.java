package dev.holdpoint.gateway.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The shape follows the request; texts cannot break out of it. */
class NativeErrorTest {
  private static final Notice NOTICE =
      new Notice(403, "ApprovalRequired", "Held: <b> & \"q\"\r\n\u0000end", Headers.NONE);

  private static HttpCall aws(String query, String... headers) {
    return call("aws", query, headers);
  }

  private static HttpCall call(String api, String query, String... headers) {
    return new HttpCall(
        "POST", "host", "/", query, Headers.of(headers), Body.NONE, Optional.of(api));
  }

  private static String scope(String service) {
    return "AWS4-HMAC-SHA256 Credential=AKIA/20260101/us-east-1/"
        + service
        + "/aws4_request, SignedHeaders=host, Signature=00";
  }

  private static String told(HttpCall call) {
    NativeError shape = NativeError.of(call);
    return shape.contentType() + "|" + text(shape);
  }

  private static String text(NativeError shape) {
    return new String(shape.body(NOTICE, "tc_1"), StandardCharsets.UTF_8);
  }

  @Test
  void aws_query_isAnErrorResponse() {
    assertThat(
            told(
                aws(
                    "",
                    "Content-Type",
                    "application/x-www-form-urlencoded; charset=utf-8",
                    "Authorization",
                    scope("cloudformation"))))
        .isEqualTo(
            "text/xml;charset=UTF-8|<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + "<ErrorResponse><Error><Type>Sender</Type><Code>ApprovalRequired</Code><Message>Held:"
                + " &lt;b&gt; &amp; &quot;q&quot;  "
                + " end</Message></Error><RequestId>tc_1</RequestId></ErrorResponse>");
    assertThat(told(aws("Action=DeleteStack&Version=1"))).contains("<ErrorResponse>");
  }

  @Test
  void aws_ec2_hasItsOwnFrame() {
    assertThat(
            told(
                aws(
                    "",
                    "Content-Type",
                    "application/x-www-form-urlencoded",
                    "Authorization",
                    scope("ec2"))))
        .contains("<Response><Errors><Error><Code>ApprovalRequired</Code>")
        .endsWith("</Error></Errors><RequestID>tc_1</RequestID></Response>");
  }

  @Test
  void aws_s3_hasNoWrapper() {
    assertThat(told(aws("delete", "Authorization", scope("s3"))))
        .startsWith("application/xml|")
        .contains("\n<Error><Code>");
    assertThat(told(aws("", "Host", "bucket.s3.eu-west-1.amazonaws.com"))).contains("\n<Error>");
    assertThat(told(aws("X-Amz-Credential=A%2F1%2Fr%2Fs3%2Faws4_request"))).contains("\n<Error>");
  }

  @Test
  void aws_json_keepsItsVersion() {
    String body = "{\"__type\":\"ApprovalRequired\",\"message\":\"Held: <b> & \\\"q\\\"   end\"}";
    assertThat(told(aws("", "Content-Type", "application/x-amz-json-1.0")))
        .isEqualTo("application/x-amz-json-1.0|" + body);
    assertThat(told(aws("", "X-Amz-Target", "ECS.DeleteService")))
        .isEqualTo("application/x-amz-json-1.1|" + body);
  }

  @Test
  void aws_restJson_namesTheErrorInAHeader() {
    HttpCall call = aws("", "Authorization", scope("lambda"));
    assertThat(told(call)).startsWith("application/json|{\"message\":\"Held");
    assertThat(NativeError.of(call).fields(NOTICE, "tc_1").first("x-amzn-ErrorType"))
        .contains("ApprovalRequired");
  }

  @Test
  void aws_cbor_isAMapOfTwoTexts() {
    NativeError shape = NativeError.of(aws("", "smithy-protocol", "rpc-v2-cbor"));
    for (int length : new int[] {5, 23, 24, 255, 256, 70_000}) {
      var notice = new Notice(403, "C", "m".repeat(length), Headers.NONE);
      byte[] body = shape.body(notice, "tc_1");
      int prefix = length < 24 ? 1 : length < 256 ? 2 : length < 65536 ? 3 : 5;

      assertThat(body[0]).isEqualTo((byte) 0xa2);
      assertThat(body).hasSize(1 + 7 + 2 + 8 + prefix + length);
    }
    assertThat(shape.fields(NOTICE, "x").first("smithy-protocol")).contains("rpc-v2-cbor");
  }

  @Test
  void kubernetes_isAStatus() {
    assertThat(told(call("kubernetes", "")))
        .isEqualTo(
            "application/json|{\"apiVersion\":\"v1\",\"code\":403,\"kind\":\"Status\",\"message\":\"Held:"
                + " <b> & \\\"q\\\"  "
                + " end\",\"metadata\":{},\"reason\":\"ApprovalRequired\",\"status\":\"Failure\"}");
  }

  @Test
  void github_hasAMessage() {
    assertThat(told(call("github", ""))).contains("\"message\":\"Held: <b> & \\\"q\\\"   end\"");
  }

  @Test
  void everybodyElse_getsAProblem() {
    assertThat(told(call("other", "")))
        .startsWith("application/problem+json|")
        .contains("\"status\":403")
        .contains("\"title\":\"ApprovalRequired\"");
  }
}
