package dev.holdpoint.classify.http;

import dev.holdpoint.action.Value;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;

/** JSON of a request body; what is not strict JSON is a {@link Doubt}. */
public final class JsonBody {
  private JsonBody() {}

  /** One value; no text at all is an empty object. */
  public static Value value(String text) {
    if (text.isBlank()) {
      return Value.Fields.NONE;
    }
    try {
      return StrictJson.read(text);
    } catch (JsonFault fault) {
      throw Doubt.ambiguous(
          "body",
          "it is not strict JSON: " + fault.getMessage(),
          "send strict JSON, each key once");
    }
  }

  /** One object; no text at all is an empty one. */
  public static Value.Fields fields(String text) {
    if (value(text) instanceof Value.Fields fields) {
      return fields;
    }
    throw Doubt.ambiguous("body", "it is not a JSON object", "send one JSON object");
  }
}
