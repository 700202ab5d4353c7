package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Strategic merge patch: lists of objects merge by the key that the API names for them, other lists
 * are replaced. Directives: {@code $patch}, {@code $retainKeys}, {@code $deleteFromPrimitiveList};
 * {@code $setElementOrder} is ignored, so order is that of the old list.
 */
final class StrategicMerge {
  private static final Map<String, List<String>> MERGE_KEYS =
      Map.of(
          "containers", List.of("name"),
          "initContainers", List.of("name"),
          "volumes", List.of("name"),
          "env", List.of("name"),
          "imagePullSecrets", List.of("name"),
          "ports", List.of("containerPort", "port"),
          "volumeMounts", List.of("mountPath"),
          "ownerReferences", List.of("uid"),
          "conditions", List.of("type"));
  private static final String DELETE_FROM = "$deleteFromPrimitiveList/";

  private StrategicMerge() {}

  /** Merges into the target, which may be changed. */
  static JsonNode merged(JsonNode target, JsonNode patch) {
    if (!(patch instanceof ObjectNode fields)) {
      return patch;
    }
    if (fields.path("$patch").asText().equals("replace")) {
      ObjectNode whole = fields.deepCopy();
      whole.remove("$patch");
      return whole;
    }
    ObjectNode result = target instanceof ObjectNode object ? object : Json.object();
    if (fields.path("$retainKeys") instanceof ArrayNode keys) {
      List<String> kept = texts(keys);
      result.retain(kept);
    }
    fields.properties().forEach(field -> merge(result, field.getKey(), field.getValue()));
    return result;
  }

  private static void merge(ObjectNode result, String name, JsonNode value) {
    if (name.startsWith(DELETE_FROM) && value instanceof ArrayNode doomed) {
      JsonNode list = result.path(name.substring(DELETE_FROM.length()));
      if (list instanceof ArrayNode array) {
        List<String> texts = texts(doomed);
        array.removeIf(item -> texts.contains(item.asText()));
      }
    } else if (value.isNull()) {
      result.remove(name);
    } else if (!name.startsWith("$")) {
      JsonNode next =
          value instanceof ArrayNode list
              ? list(result.path(name), name, list)
              : merged(result.path(name), value);
      result.set(name, next);
    }
  }

  private static JsonNode list(JsonNode old, String name, ArrayNode patch) {
    String key =
        MERGE_KEYS.getOrDefault(name, List.of()).stream()
            .filter(candidate -> patch.path(0).has(candidate))
            .findFirst()
            .orElse("");
    if (key.isEmpty() || !(old instanceof ArrayNode)) {
      return withoutDirectives(patch);
    }
    List<JsonNode> items = new ArrayList<>();
    old.forEach(items::add);
    for (JsonNode change : patch) {
      int at = find(items, key, change.path(key));
      if (change.path("$patch").asText().equals("delete")) {
        if (at >= 0) {
          items.remove(at);
        }
      } else if (at >= 0) {
        items.set(at, merged(items.get(at).deepCopy(), change));
      } else {
        items.add(merged(Json.object(), change));
      }
    }
    return Json.array().addAll(items);
  }

  private static JsonNode withoutDirectives(ArrayNode patch) {
    ArrayNode clean = Json.array();
    for (JsonNode item : patch) {
      if (!item.has("$patch")) {
        clean.add(item);
      }
    }
    return clean;
  }

  private static int find(List<JsonNode> items, String key, JsonNode value) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i).path(key).equals(value)) {
        return i;
      }
    }
    return -1;
  }

  private static List<String> texts(ArrayNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }
}
