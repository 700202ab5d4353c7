package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.state.Cluster;
import dev.holdpoint.sandbox.state.ObjectKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the server itself writes into objects. */
final class Objects {
  private static final List<String> OWN_METADATA =
      List.of("uid", "creationTimestamp", "namespace", "name", "generation");

  private Objects() {}

  /** A new object as it is stored: named, stamped, and with the defaults of its kind. */
  static ObjectNode created(ResourcePath path, ObjectNode body, Instant now) {
    ObjectNode made = body.deepCopy();
    ObjectNode metadata = made.withObject("/metadata");
    if (metadata.path("name").asText().isEmpty() && metadata.has("generateName")) {
      String random = UUID.randomUUID().toString().substring(0, 5);
      metadata.put("name", metadata.path("generateName").asText() + random);
    }
    if (metadata.path("name").asText().isEmpty()) {
      throw new KubernetesFault(
          422, "Invalid", path.kind().kind() + " is invalid: metadata.name: Required value");
    }
    String namespace = metadata.path("namespace").asText(path.namespace());
    if (!namespace.equals(path.namespace()) && path.kind().isNamespaced()) {
      throw KubernetesFault.badRequest(
          "the namespace of the provided object does not match the namespace sent on the request");
    }
    return stamped(path.kind(), path.namespace(), made, UUID.randomUUID().toString(), now);
  }

  /** Writes kind, namespace, uid, time and defaults into an object that has a name. */
  static ObjectNode stamped(
      ResourceKind kind, String namespace, ObjectNode made, String uid, Instant now) {
    made.put("kind", kind.kind()).put("apiVersion", kind.apiVersion());
    ObjectNode metadata = made.withObject("/metadata");
    if (kind.isNamespaced()) {
      metadata.put("namespace", namespace);
    }
    metadata.put("uid", uid);
    metadata.put("creationTimestamp", now.truncatedTo(ChronoUnit.SECONDS).toString());
    if (made.has("spec")) {
      metadata.put("generation", 1);
    }
    defaults(kind, made);
    return made;
  }

  private static void defaults(ResourceKind kind, ObjectNode made) {
    switch (kind.kind()) {
      case "Namespace" -> {
        made.withObject("/metadata/labels")
            .put("kubernetes.io/metadata.name", made.at("/metadata/name").asText());
        made.withObject("/spec").withArray("finalizers").removeAll().add("kubernetes");
        made.putObject("status").put("phase", "Active");
      }
      case "Deployment", "ReplicaSet" -> {
        ObjectNode spec = made.withObject("/spec");
        if (!spec.has("replicas")) {
          spec.put("replicas", 1);
        }
      }
      case "Pod" -> made.withObject("/status").put("phase", "Running");
      case "PersistentVolumeClaim" -> {
        made.withObject("/spec").put("volumeName", "pvc-" + made.at("/metadata/uid").asText());
        ObjectNode status = made.putObject("status").put("phase", "Bound");
        status.set("capacity", made.at("/spec/resources/requests").deepCopy());
      }
      case "Secret" -> secret(made);
      default -> {}
    }
  }

  private static void secret(ObjectNode made) {
    if (!made.has("type")) {
      made.put("type", "Opaque");
    }
    if (made.remove("stringData") instanceof ObjectNode plain) {
      ObjectNode data = made.withObject("/data");
      for (Map.Entry<String, JsonNode> entry : plain.properties()) {
        byte[] bytes = entry.getValue().asText().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        data.put(entry.getKey(), java.util.Base64.getEncoder().encodeToString(bytes));
      }
    }
  }

  /** The object after an update: what the server owns is kept, the rest is as wanted. */
  static ObjectNode updated(ResourcePath path, ObjectNode old, ObjectNode wanted) {
    String version = wanted.at("/metadata/resourceVersion").asText();
    if (!version.isEmpty() && !version.equals(old.at("/metadata/resourceVersion").asText())) {
      throw new KubernetesFault(
          409,
          "Conflict",
          "Operation cannot be fulfilled on %s \"%s\": the object has been modified; please apply"
                  .formatted(path.kind().resource(), path.name())
              + " your changes to the latest version and try again");
    }
    boolean status = path.subresource().equals("status");
    ObjectNode next = status ? old.deepCopy() : wanted.deepCopy();
    ObjectNode from = status ? wanted : old;
    if (from.has("status")) {
      next.set("status", from.get("status").deepCopy());
    }
    ObjectNode metadata = next.withObject("/metadata");
    for (String name : OWN_METADATA) {
      JsonNode value = old.path("metadata").path(name);
      if (!value.isMissingNode()) {
        metadata.set(name, value);
      }
    }
    next.put("kind", path.kind().kind()).put("apiVersion", path.kind().apiVersion());
    if (!next.path("spec").equals(old.path("spec"))) {
      metadata.put("generation", old.at("/metadata/generation").asInt(0) + 1);
    }
    return next;
  }

  /** The cluster with the object's dependents set free. */
  static Cluster orphaned(Cluster cluster, ObjectNode owner) {
    String uid = owner.at("/metadata/uid").asText();
    Cluster freed = cluster;
    for (Map.Entry<ObjectKey, ObjectNode> entry : cluster.objects().entrySet()) {
      if (ownerUid(entry.getValue()).equals(uid)) {
        ObjectNode free = entry.getValue().deepCopy();
        free.withObject("/metadata").remove("ownerReferences");
        freed = freed.put(entry.getKey(), free);
      }
    }
    return freed;
  }

  /** The uid of the first owner; empty for an object without owners. */
  static String ownerUid(ObjectNode object) {
    return object.at("/metadata/ownerReferences/0/uid").asText();
  }
}
