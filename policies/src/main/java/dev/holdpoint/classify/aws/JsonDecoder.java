package dev.holdpoint.classify.aws;

import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.JsonBody;
import java.util.List;
import java.util.Optional;

/**
 * AWS JSON 1.0 and 1.1: the header {@code X-Amz-Target} names the operation, the body is its input.
 */
final class JsonDecoder implements AwsDecoder {
  static final String TARGET = "X-Amz-Target";

  @Override
  public Optional<Decoded> decode(HttpCall call, AwsEndpoint endpoint) {
    List<String> targets = call.headers().all(TARGET);
    if (targets.isEmpty()) {
      return Optional.empty();
    }
    if (targets.size() > 1) {
      throw Doubt.ambiguous("headers", "it names two operations", "send " + TARGET + " once");
    }
    if (Form.read(call.query(), "query").has("Action")) {
      throw Doubt.ambiguous("query", "it names an operation twice", "drop the parameter Action");
    }
    return Optional.of(decoded(call, endpoint, targets.get(0)));
  }

  private static Decoded decoded(HttpCall call, AwsEndpoint endpoint, String target) {
    int dot = target.lastIndexOf('.');
    String prefix = target.substring(0, Math.max(dot, 0));
    String name = target.substring(dot + 1);
    var speaking = endpoint.services().stream().filter(each -> each.speaks("json")).toList();
    if (speaking.isEmpty() || !call.path().equals("/")) {
      throw Doubt.ambiguous(
          "headers",
          "it has " + TARGET + " for a service or path that does not read it",
          "drop the header or send the request to the service that it names");
    }
    var service =
        speaking.stream()
            .filter(each -> each.head().target().equals(prefix))
            .filter(each -> each.has(name))
            .findFirst()
            .orElseThrow(() -> Doubt.unrecognized("aws", "no model of AWS has this operation"));
    var text = BodyText.text(call);
    var input = text.map(JsonBody::fields).orElse(Value.Fields.NONE);
    var operation = service.operation(name).orElseThrow();
    return new Decoded(service, operation, input, text.isPresent(), "");
  }
}
