package dev.holdpoint.gateway.refusal;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import java.nio.charset.StandardCharsets;

/** A {@code Status} object; kubectl prints its reason and message. */
record KubernetesStatus() implements NativeError {

  @Override
  public byte[] body(Notice notice, String requestId) {
    Value.Fields told =
        Value.Fields.NONE
            .with("kind", "Status")
            .with("apiVersion", "v1")
            .with("metadata", Value.Fields.NONE)
            .with("status", "Failure")
            .with("message", notice.message())
            .with("reason", notice.code())
            .with("code", notice.status());
    return Canon.write(told).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String contentType() {
    return "application/json";
  }
}
