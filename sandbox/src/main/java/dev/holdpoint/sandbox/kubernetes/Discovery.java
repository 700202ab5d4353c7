package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the server says it has, in the plain (not aggregated) form. */
final class Discovery {
  private static final List<String> VERBS =
      List.of("create", "delete", "deletecollection", "get", "list", "patch", "update", "watch");

  private Discovery() {}

  static ObjectNode version() {
    return Json.object()
        .put("major", "1")
        .put("minor", "32")
        .put("gitVersion", "v1.32.4")
        .put("gitCommit", "sandbox")
        .put("gitTreeState", "clean")
        .put("goVersion", "none")
        .put("platform", "sandbox/java");
  }

  static ObjectNode answer(List<String> parts) {
    return switch (String.join("/", parts)) {
      case "api" -> versions();
      case "apis" -> groups();
      case "api/v1" -> resources("");
      default -> {
        String group = parts.get(1);
        if (!parts.getFirst().equals("apis") || !ResourceKind.GROUPS.contains(group)) {
          throw KubernetesFault.noSuchPath();
        }
        if (parts.size() == 3 && !parts.get(2).equals("v1")) {
          throw KubernetesFault.noSuchPath();
        }
        yield parts.size() == 2
            ? group(group).put("kind", "APIGroup").put("apiVersion", "v1")
            : resources(group);
      }
    };
  }

  private static ObjectNode versions() {
    ObjectNode answer = Json.object().put("kind", "APIVersions");
    answer.putArray("versions").add("v1");
    answer
        .putArray("serverAddressByClientCIDRs")
        .addObject()
        .put("clientCIDR", "0.0.0.0/0")
        .put("serverAddress", "");
    return answer;
  }

  private static ObjectNode groups() {
    ObjectNode answer = Json.object().put("kind", "APIGroupList").put("apiVersion", "v1");
    ArrayNode groups = answer.putArray("groups");
    ResourceKind.GROUPS.forEach(group -> groups.add(group(group)));
    return answer;
  }

  private static ObjectNode group(String name) {
    ObjectNode version = Json.object().put("groupVersion", name + "/v1").put("version", "v1");
    ObjectNode group = Json.object().put("name", name);
    group.putArray("versions").add(version);
    group.set("preferredVersion", version.deepCopy());
    return group;
  }

  private static ObjectNode resources(String group) {
    ObjectNode answer =
        Json.object()
            .put("kind", "APIResourceList")
            .put("apiVersion", "v1")
            .put("groupVersion", group.isEmpty() ? "v1" : group + "/v1");
    ArrayNode resources = answer.putArray("resources");
    ResourceKind.ALL.stream()
        .filter(kind -> kind.group().equals(group))
        .forEach(kind -> add(resources, kind));
    return answer;
  }

  private static void add(ArrayNode resources, ResourceKind kind) {
    ObjectNode entry = resource(resources, kind, kind.plural(), kind.kind(), VERBS);
    if (kind.names().size() > 1) {
      kind.names().stream().skip(1).forEach(entry.putArray("shortNames")::add);
    }
    if (List.of("Pod", "Service", "Deployment", "ReplicaSet").contains(kind.kind())) {
      entry.putArray("categories").add("all");
    }
    if (kind.hasScale()) {
      resource(
              resources, kind, kind.plural() + "/scale", "Scale", List.of("get", "patch", "update"))
          .put("group", "autoscaling");
    }
    if (kind.kind().equals("Pod")) {
      resource(resources, kind, "pods/log", "Pod", List.of("get"));
    }
  }

  private static ObjectNode resource(
      ArrayNode resources, ResourceKind kind, String name, String type, List<String> verbs) {
    ObjectNode entry =
        resources
            .addObject()
            .put("name", name)
            .put("singularName", name.contains("/") ? "" : type.toLowerCase(java.util.Locale.ROOT))
            .put("namespaced", kind.isNamespaced())
            .put("kind", type);
    verbs.forEach(entry.putArray("verbs")::add);
    if (type.equals("Scale")) {
      entry.put("version", "v1");
    }
    return entry;
  }
}
