package dev.holdpoint.gateway.refusal;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.Value;
import java.nio.charset.StandardCharsets;

/**
 * AWS JSON 1.0, 1.1 and rest-json errors.
 *
 * @param version {@code 1.0}, {@code 1.1}, or empty for rest-json
 */
record AwsJson(String version) implements NativeError {

  @Override
  public byte[] body(Notice notice, String requestId) {
    Value.Fields told = Value.Fields.NONE.with("message", notice.message());
    if (!version.isEmpty()) {
      told = told.with("__type", notice.code());
    }
    return Canon.write(told).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String contentType() {
    return version.isEmpty() ? "application/json" : "application/x-amz-json-" + version;
  }

  @Override
  public Headers fields(Notice notice, String requestId) {
    return version.isEmpty()
        ? Headers.of("x-amzn-ErrorType", notice.code(), "x-amzn-RequestId", requestId)
        : Headers.of("x-amzn-RequestId", requestId);
  }
}
