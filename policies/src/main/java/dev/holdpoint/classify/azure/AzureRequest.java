package dev.holdpoint.classify.azure;

import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.JsonBody;
import dev.holdpoint.classify.http.UrlPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A request to one of Azure's APIs as it was read. Names of members and parameters have no case
 * there and are lower case here.
 *
 * @param segments the path, decoded, case as sent
 * @param query its parameters, without the version of the API
 * @param body empty when there is one that is not read
 */
record AzureRequest(
    String method, List<String> segments, Value.Fields query, Optional<Value.Fields> body) {

  AzureRequest {
    segments = List.copyOf(segments);
  }

  static AzureRequest read(HttpCall call, UrlPath.Allows allows) {
    return new AzureRequest(
        call.method(), UrlPath.read(call.path(), allows).segments(), query(call), body(call));
  }

  boolean reads() {
    return method.equals("GET") || method.equals("HEAD");
  }

  /** The segment at that place in lower case, or an empty text past the end. */
  String at(int place) {
    return place < segments.size() ? segments.get(place).toLowerCase(Locale.ROOT) : "";
  }

  String last() {
    return segments.isEmpty() ? "" : at(segments.size() - 1);
  }

  /** Members of the body and parameters of the query; the body's come first. */
  Value.Fields parameters() {
    var all = new TreeMap<>(query.fields());
    all.putAll(body.orElse(Value.Fields.NONE).fields());
    return new Value.Fields(all);
  }

  private static Value.Fields query(HttpCall call) {
    Form form = Form.read(call.query(), "query");
    var query = new TreeMap<String, Value>();
    for (Form.Pair pair : form.pairs()) {
      String name = pair.name().toLowerCase(Locale.ROOT);
      if (!name.equals("api-version") && !name.equals("sig") && !name.equals("timeout")) {
        if (query.put(name, Value.of(pair.value())) != null) {
          throw Doubt.ambiguous("query", "it has a parameter twice", "send each parameter once");
        }
      }
    }
    return new Value.Fields(query);
  }

  private static Optional<Value.Fields> body(HttpCall call) {
    if (call.method().equals("GET") || call.method().equals("HEAD")) {
      return Optional.of(Value.Fields.NONE);
    }
    var bytes = BodyText.bytes(call);
    if (bytes.isPresent() && bytes.get().length() == 0) {
      return Optional.of(Value.Fields.NONE);
    }
    String type = BodyText.mediaType(call);
    if (bytes.isEmpty() || !type.isEmpty() && !type.endsWith("json")) {
      return Optional.empty();
    }
    return BodyText.text(call)
        .map(JsonBody::value)
        .filter(value -> value instanceof Value.Fields)
        .map(value -> (Value.Fields) lower(value));
  }

  private static Value lower(Value value) {
    return switch (value) {
      case Value.Fields(var fields) -> {
        var made = new TreeMap<String, Value>();
        for (var field : fields.entrySet()) {
          if (made.put(field.getKey().toLowerCase(Locale.ROOT), lower(field.getValue())) != null) {
            throw Doubt.ambiguous(
                "body", "it has a key twice but for its case", "send each key once");
          }
        }
        yield new Value.Fields(made);
      }
      case Value.Items(var items) ->
          new Value.Items(items.stream().map(AzureRequest::lower).toList());
      case Value.Text text -> text;
      case Value.Number number -> number;
      case Value.Flag flag -> flag;
      case Value.Nothing nothing -> nothing;
    };
  }
}
