package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.action.Bytes;
import dev.holdpoint.sandbox.http.Reply;
import java.util.List;

/**
 * The least that kubectl needs to know about schemas: version 2 is an empty protobuf document, and
 * version 3 says for each kind that a patch takes {@code fieldValidation}, so that kubectl leaves
 * validation to the server.
 */
final class OpenApi {
  private static final String V2_TYPE =
      "application/com.github.proto-openapi.spec.v2@v1.0+protobuf";

  private OpenApi() {}

  static Reply answer(List<String> parts) {
    String path = String.join("/", parts);
    if (path.equals("openapi/v2")) {
      return Reply.bytes(200, V2_TYPE, new Bytes(new byte[0]));
    }
    if (path.equals("openapi/v3")) {
      return KubernetesDoor.json(200, index());
    }
    String root = path.replaceFirst("^openapi/v3/", "");
    List<ResourceKind> kinds =
        ResourceKind.ALL.stream().filter(kind -> kind.root().equals(root)).toList();
    if (kinds.isEmpty()) {
      throw KubernetesFault.noSuchPath();
    }
    return KubernetesDoor.json(200, document(kinds));
  }

  private static ObjectNode index() {
    ObjectNode answer = Json.object();
    ObjectNode paths = answer.putObject("paths");
    ResourceKind.ALL.stream()
        .map(ResourceKind::root)
        .distinct()
        .forEach(
            root ->
                paths
                    .putObject(root)
                    .put("serverRelativeURL", "/openapi/v3/" + root + "?hash=sandbox"));
    return answer;
  }

  private static ObjectNode document(List<ResourceKind> kinds) {
    ObjectNode answer = Json.object().put("openapi", "3.0.0");
    answer.putObject("info").put("title", "Kubernetes").put("version", "v1.32.4");
    ObjectNode paths = answer.putObject("paths");
    for (ResourceKind kind : kinds) {
      String scope = kind.isNamespaced() ? "namespaces/{namespace}/" : "";
      ObjectNode patch =
          paths
              .putObject("/%s/%s%s/{name}".formatted(kind.root(), scope, kind.plural()))
              .putObject("patch");
      var parameters = patch.putArray("parameters");
      for (String name : List.of("dryRun", "fieldManager", "fieldValidation", "force")) {
        parameters
            .addObject()
            .put("name", name)
            .put("in", "query")
            .putObject("schema")
            .put("type", "string");
      }
      patch
          .putObject("x-kubernetes-group-version-kind")
          .put("group", kind.group())
          .put("version", "v1")
          .put("kind", kind.kind());
    }
    answer.putObject("components").putObject("schemas");
    return answer;
  }
}
