package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.state.Cluster;
import dev.holdpoint.sandbox.state.Deed;
import dev.holdpoint.sandbox.state.ObjectKey;
import dev.holdpoint.sandbox.state.World;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.List;
import java.util.function.UnaryOperator;

/** Create, update, patch and delete; a dry run is computed and forgotten. */
final class Writes {
  private static final List<String> KEPT_NAMESPACES = List.of("default", "kube-system");
  private final WorldStore store;

  Writes(WorldStore store) {
    this.store = store;
  }

  Reply answer(Request request, ResourcePath path) {
    boolean collection = path.name().isEmpty();
    return switch (request.method()) {
      case "POST" -> {
        if (!collection) {
          throw KubernetesFault.methodNotAllowed();
        }
        yield create(request, path, object(request));
      }
      case "PUT" -> replace(request, path);
      case "PATCH" -> patch(request, path);
      case "DELETE" -> collection ? deleteCollection(request, path) : delete(request, path);
      default -> throw KubernetesFault.methodNotAllowed();
    };
  }

  private Reply create(Request request, ResourcePath path, ObjectNode body) {
    ObjectNode made = Objects.created(path, body, store.now());
    String name = made.at("/metadata/name").asText();
    ObjectKey key = path.keyOf(name);
    Cluster after =
        change(
            request,
            deed("create", path, name, request),
            cluster -> {
              if (cluster.find(key).isPresent()) {
                throw new KubernetesFault(
                    409,
                    "AlreadyExists",
                    "%s \"%s\" already exists".formatted(path.kind().resource(), name));
              }
              requireNamespace(cluster, path);
              return cluster.put(key, made);
            });
    return KubernetesDoor.json(201, shown(after, key));
  }

  private static ObjectNode object(Request request) {
    String type = request.header("content-type").orElse("");
    return type.startsWith("application/vnd.kubernetes.protobuf")
        ? ProtobufBody.read(request.body())
        : Json.readObject(request.text());
  }

  private static void requireNamespace(Cluster cluster, ResourcePath path) {
    var namespace = new ObjectKey("namespaces", "", path.namespace());
    if (path.kind().isNamespaced() && cluster.find(namespace).isEmpty()) {
      throw KubernetesFault.notFound("namespaces", path.namespace());
    }
  }

  private Reply replace(Request request, ResourcePath path) {
    ObjectNode body = object(request);
    return update("update", request, path, _ -> body);
  }

  private Reply patch(Request request, ResourcePath path) {
    String type = request.header("content-type").orElse("").replaceFirst(";.*", "").strip();
    JsonNode body = Json.read(request.text());
    boolean serverSide = type.equals("application/apply-patch+yaml");
    boolean missing = store.snapshot().cluster().find(path.key()).isEmpty();
    if (serverSide && missing && body instanceof ObjectNode object) {
      object.withObject("/metadata").put("name", path.name());
      return create(request, path, object);
    }
    return update("patch", request, path, old -> Patches.patched(type, old, body));
  }

  /** Changes one object under the rules of an update. */
  Reply update(String verb, Request request, ResourcePath path, UnaryOperator<ObjectNode> edit) {
    Cluster after =
        change(
            request,
            deed(verb, path, path.name(), request),
            cluster -> {
              ObjectNode old = Reads.known(cluster, path);
              ObjectNode wanted = edit.apply(old.deepCopy());
              return cluster.put(path.key(), Objects.updated(path, old, wanted));
            });
    return KubernetesDoor.json(200, shown(after, path.key()));
  }

  private Reply delete(Request request, ResourcePath path) {
    if (path.kind().kind().equals("Namespace") && KEPT_NAMESPACES.contains(path.name())) {
      throw new KubernetesFault(
          403,
          "Forbidden",
          "namespaces \"%s\" is forbidden: this namespace may not be deleted"
              .formatted(path.name()));
    }
    ObjectNode doomed = Reads.known(store.snapshot().cluster(), path);
    DeleteOptions options = DeleteOptions.of(request);
    change(
        request,
        deed("delete", path, path.name(), request),
        cluster -> {
          options.check(Reads.known(cluster, path));
          Cluster kept = options.orphan() ? Objects.orphaned(cluster, doomed) : cluster;
          return kept.without(key -> isWithin(key, path));
        });
    ObjectNode status =
        Json.object().put("kind", "Status").put("apiVersion", "v1").put("status", "Success");
    status.putObject("metadata");
    status
        .putObject("details")
        .put("name", path.name())
        .put("group", path.kind().group())
        .put("kind", path.kind().plural())
        .put("uid", doomed.at("/metadata/uid").asText());
    return KubernetesDoor.json(200, status);
  }

  private static boolean isWithin(ObjectKey key, ResourcePath path) {
    return key.equals(path.key())
        || (path.kind().kind().equals("Namespace") && key.namespace().equals(path.name()));
  }

  private Reply deleteCollection(Request request, ResourcePath path) {
    if (!path.kind().isNamespaced()) {
      throw KubernetesFault.methodNotAllowed();
    }
    change(
        request,
        deed("deletecollection", path, "*", request),
        cluster -> {
          List<ObjectKey> doomed =
              Reads.matching(cluster, request, path).stream()
                  .map(
                      object ->
                          new ObjectKey(
                              path.kind().resource(),
                              object.at("/metadata/namespace").asText(),
                              object.at("/metadata/name").asText()))
                  .toList();
          return cluster.without(doomed::contains);
        });
    return KubernetesDoor.json(
        200,
        Json.object()
            .put("kind", "Status")
            .put("apiVersion", "v1")
            .put("status", "Success")
            .set("metadata", Json.object()));
  }

  private Cluster change(Request request, Deed deed, UnaryOperator<Cluster> step) {
    UnaryOperator<World> change =
        world -> {
          Cluster next = step.apply(world.cluster());
          return next == world.cluster()
              ? world
              : world.with(Controllers.settled(next, store.now()));
        };
    return DeleteOptions.of(request).dryRun()
        ? change.apply(store.snapshot()).cluster()
        : store.change(deed, change).cluster();
  }

  private static ObjectNode shown(Cluster cluster, ObjectKey key) {
    return cluster
        .find(key)
        .orElseThrow(() -> KubernetesFault.notFound(key.resource(), key.name()));
  }

  private static Deed deed(String verb, ResourcePath path, String name, Request request) {
    String target = path.namespace().isEmpty() ? name : path.namespace() + "/" + name;
    return new Deed(
        "kubernetes",
        verb + " " + path.kind().resource(),
        target,
        request.method() + " " + request.path());
  }
}
