package dev.holdpoint.gateway.refusal;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import java.nio.charset.StandardCharsets;

/** RFC 9457, for everybody else. */
record ProblemJson() implements NativeError {

  @Override
  public byte[] body(Notice notice, String requestId) {
    Value.Fields told =
        Value.Fields.NONE
            .with("type", "about:blank")
            .with("title", notice.code())
            .with("status", notice.status())
            .with("detail", notice.message())
            .with("instance", requestId);
    return Canon.write(told).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String contentType() {
    return "application/problem+json";
  }
}
