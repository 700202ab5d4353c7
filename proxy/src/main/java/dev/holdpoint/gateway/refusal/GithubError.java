package dev.holdpoint.gateway.refusal;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import java.nio.charset.StandardCharsets;

/** GitHub's {@code message} and {@code documentation_url}; gh prints the message. */
record GithubError() implements NativeError {

  @Override
  public byte[] body(Notice notice, String requestId) {
    Value.Fields told =
        Value.Fields.NONE
            .with("message", notice.message())
            .with("code", notice.code())
            .with("documentation_url", notice.fields().first("Holdpoint-Status").orElse(""))
            .with("status", Integer.toString(notice.status()));
    return Canon.write(told).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String contentType() {
    return "application/json; charset=utf-8";
  }
}
