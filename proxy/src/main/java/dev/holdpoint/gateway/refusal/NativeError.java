package dev.holdpoint.gateway.refusal;

import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import java.util.Locale;

/** One API family's way to say no. Which one is used follows the request, never a service table. */
public sealed interface NativeError
    permits AwsXml, AwsJson, AwsCbor, KubernetesStatus, GithubError, ProblemJson {

  /** The body in this shape. */
  byte[] body(Notice notice, String requestId);

  String contentType();

  /** Fields that belong to the shape. */
  default Headers fields(Notice notice, String requestId) {
    return Headers.NONE;
  }

  /** The shape that the sender of this request understands. */
  static NativeError of(HttpCall call) {
    return switch (call.api().orElse("").toLowerCase(Locale.ROOT)) {
      case "aws" -> AwsShape.of(call);
      case "kubernetes" -> new KubernetesStatus();
      case "github" -> new GithubError();
      default -> new ProblemJson();
    };
  }

  /** The shape for requests that were not even understood as a request. */
  static NativeError plain() {
    return new ProblemJson();
  }
}
