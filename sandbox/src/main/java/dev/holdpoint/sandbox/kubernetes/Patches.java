package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The kinds of patch, chosen by content type. */
final class Patches {
  private Patches() {}

  /** A patched copy; server-side apply is taken as a strategic merge of what was applied. */
  static ObjectNode patched(String type, ObjectNode old, JsonNode patch) {
    JsonNode result =
        switch (type) {
          case "application/strategic-merge-patch+json", "application/apply-patch+yaml" ->
              StrategicMerge.merged(old.deepCopy(), patch);
          case "application/merge-patch+json" -> merged(old.deepCopy(), patch);
          case "application/json-patch+json" -> stepped(old.deepCopy(), patch);
          default ->
              throw new KubernetesFault(
                  415, "UnsupportedMediaType", "the patch type is not supported: " + type);
        };
    if (result instanceof ObjectNode object) {
      return object;
    }
    throw KubernetesFault.badRequest("the patch does not leave an object");
  }

  /** RFC 7386. */
  private static JsonNode merged(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode fields)) {
      return patch;
    }
    ObjectNode result = target instanceof ObjectNode object ? object : Json.object();
    for (Map.Entry<String, JsonNode> field : fields.properties()) {
      if (field.getValue().isNull()) {
        result.remove(field.getKey());
      } else {
        result.set(field.getKey(), merged(result.path(field.getKey()), field.getValue()));
      }
    }
    return result;
  }

  /** RFC 6902 without {@code move} and {@code copy}. */
  private static JsonNode stepped(ObjectNode target, JsonNode patch) {
    for (JsonNode step : patch) {
      String path = step.path("path").asText();
      int slash = path.lastIndexOf('/');
      if (slash < 0) {
        throw KubernetesFault.badRequest("invalid JSON patch path: " + path);
      }
      JsonNode parent = target.at(path.substring(0, slash));
      String name = path.substring(slash + 1).replace("~1", "/").replace("~0", "~");
      switch (step.path("op").asText()) {
        case "add" -> put(parent, name, step.path("value"), true);
        case "replace" -> put(parent, name, step.path("value"), false);
        case "remove" -> remove(parent, name);
        case "test" -> test(target.at(path), step.path("value"));
        default -> throw KubernetesFault.badRequest("unsupported JSON patch operation");
      }
    }
    return target;
  }

  private static void put(JsonNode parent, String name, JsonNode value, boolean insert) {
    switch (parent) {
      case ObjectNode object -> object.set(name, value);
      case ArrayNode array when name.equals("-") -> array.add(value);
      case ArrayNode array when insert -> array.insert(index(name), value);
      case ArrayNode array -> array.set(index(name), value);
      default -> throw unprocessable();
    }
  }

  private static void remove(JsonNode parent, String name) {
    JsonNode removed =
        switch (parent) {
          case ObjectNode object -> object.remove(name);
          case ArrayNode array -> array.remove(index(name));
          default -> null;
        };
    if (removed == null) {
      throw unprocessable();
    }
  }

  private static void test(JsonNode actual, JsonNode expected) {
    if (!actual.equals(expected)) {
      throw unprocessable();
    }
  }

  private static int index(String name) {
    try {
      return Integer.parseInt(name);
    } catch (NumberFormatException wrong) {
      throw KubernetesFault.badRequest("invalid array index: " + name);
    }
  }

  private static KubernetesFault unprocessable() {
    return new KubernetesFault(
        422, "Invalid", "the server rejected our request due to an error in our request");
  }
}
