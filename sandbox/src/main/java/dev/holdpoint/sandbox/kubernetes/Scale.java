package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.state.WorldStore;

/** The scale sub-resource of deployments and replica sets. */
final class Scale {
  private final WorldStore store;
  private final Writes writes;

  Scale(WorldStore store, Writes writes) {
    this.store = store;
    this.writes = writes;
  }

  Reply answer(Request request, ResourcePath path) {
    return switch (request.method()) {
      case "GET" -> shown(path);
      case "PUT" -> scaled(request, path, Json.read(request.text()));
      case "PATCH" -> {
        String type = request.header("content-type").orElse("").replaceFirst(";.*", "");
        yield scaled(request, path, Patches.patched(type, view(path), Json.read(request.text())));
      }
      default -> throw KubernetesFault.methodNotAllowed();
    };
  }

  private Reply scaled(Request request, ResourcePath path, JsonNode scale) {
    int replicas = scale.at("/spec/replicas").asInt(-1);
    if (replicas < 0) {
      throw new KubernetesFault(422, "Invalid", "spec.replicas: must be 0 or more");
    }
    writes.update(
        "scale",
        request,
        path,
        object -> {
          object.withObject("/spec").put("replicas", replicas);
          return object;
        });
    return shown(path);
  }

  private Reply shown(ResourcePath path) {
    return KubernetesDoor.json(200, view(path));
  }

  private ObjectNode view(ResourcePath path) {
    ObjectNode object = Reads.known(store.snapshot().cluster(), path);
    ObjectNode scale = Json.object().put("kind", "Scale").put("apiVersion", "autoscaling/v1");
    JsonNode from = object.path("metadata");
    ObjectNode metadata = scale.putObject("metadata");
    for (String name : new String[] {"name", "namespace", "uid", "resourceVersion"}) {
      metadata.set(name, from.path(name));
    }
    scale.putObject("spec").put("replicas", object.at("/spec/replicas").asInt());
    scale.putObject("status").put("replicas", object.at("/status/replicas").asInt());
    return scale;
  }
}
