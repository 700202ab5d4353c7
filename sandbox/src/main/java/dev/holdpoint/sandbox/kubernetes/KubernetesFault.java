package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** A refusal as a {@code Status} object; thrown inside a step it leaves the world unchanged. */
public final class KubernetesFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int code;
  private final String reason;

  KubernetesFault(int code, String reason, String message) {
    super(message, null, false, false);
    this.code = code;
    this.reason = reason;
  }

  /** The HTTP status it is told with. */
  public int code() {
    return code;
  }

  ObjectNode status() {
    return Json.object()
        .put("kind", "Status")
        .put("apiVersion", "v1")
        .put("status", "Failure")
        .put("message", getMessage())
        .put("reason", reason)
        .put("code", code)
        .set("metadata", Json.object());
  }

  static KubernetesFault notFound(String resource, String name) {
    return new KubernetesFault(404, "NotFound", "%s \"%s\" not found".formatted(resource, name));
  }

  static KubernetesFault noSuchPath() {
    return new KubernetesFault(404, "NotFound", "the server could not find the requested resource");
  }

  static KubernetesFault badRequest(String message) {
    return new KubernetesFault(400, "BadRequest", message);
  }

  static KubernetesFault methodNotAllowed() {
    return new KubernetesFault(
        405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
  }
}
