package dev.holdpoint.classify.kubernetes;

import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.JsonBody;
import java.util.Optional;

/** A request's body as JSON. YAML, protobuf and CBOR are not read. */
final class KubernetesBody {
  private KubernetesBody() {}

  /** {@code Nothing} for no body; empty when there is one that is not read. */
  static Optional<Value> read(HttpCall call) {
    String type = BodyText.mediaType(call);
    boolean yaml = type.equals("application/apply-patch+yaml");
    boolean json = type.isEmpty() || type.equals("application/json") || type.endsWith("+json");
    var bytes = BodyText.bytes(call);
    if (bytes.isPresent() && bytes.get().length() == 0) {
      return Optional.of(Value.NOTHING);
    }
    if (bytes.isEmpty() || !json && !yaml) {
      return Optional.empty();
    }
    try {
      return BodyText.text(call).map(JsonBody::value);
    } catch (Doubt notJson) {
      if (yaml) {
        return Optional.empty();
      }
      throw notJson;
    }
  }
}
