package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.state.Cluster;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.List;

/** Get, list, watch and logs. */
final class Reads {
  private final WorldStore store;

  Reads(WorldStore store) {
    this.store = store;
  }

  Reply answer(Request request, ResourcePath path) {
    if (path.name().isEmpty()) {
      boolean watch =
          request.field("watch").filter(w -> !w.equals("0") && !w.equals("false")).isPresent();
      return watch ? new Watch(store, request, path).answer() : list(request, path);
    }
    Cluster cluster = store.snapshot().cluster();
    ObjectNode object = known(cluster, path);
    return KubernetesDoor.json(
        200,
        Tables.wanted(request)
            ? Tables.table(path.kind(), List.of(object), store.now(), cluster.version())
            : object);
  }

  static ObjectNode known(Cluster cluster, ResourcePath path) {
    return cluster
        .find(path.key())
        .orElseThrow(() -> KubernetesFault.notFound(path.kind().resource(), path.name()));
  }

  static List<ObjectNode> matching(Cluster cluster, Request request, ResourcePath path) {
    return cluster.list(path.kind().resource(), path.namespace()).stream()
        .filter(Selection.of(request))
        .toList();
  }

  private Reply list(Request request, ResourcePath path) {
    Cluster cluster = store.snapshot().cluster();
    List<ObjectNode> found = matching(cluster, request, path);
    if (Tables.wanted(request)) {
      return KubernetesDoor.json(
          200, Tables.table(path.kind(), found, store.now(), cluster.version()));
    }
    ObjectNode list =
        Json.object()
            .put("kind", path.kind().kind() + "List")
            .put("apiVersion", path.kind().apiVersion());
    list.putObject("metadata").put("resourceVersion", Long.toString(cluster.version()));
    ArrayNode items = list.putArray("items");
    found.forEach(items::add);
    return KubernetesDoor.json(200, list);
  }

  Reply log(ResourcePath path) {
    ObjectNode pod = known(store.snapshot().cluster(), path);
    String app = pod.at("/metadata/labels/app").asText("app");
    String lines =
        "%s: started\n%s: connected to checkout-db\n%s: 70 orders in the last second\n"
            .formatted(app, app, app);
    return Reply.text(200, "text/plain", lines);
  }
}
