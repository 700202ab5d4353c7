package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.state.Cluster;
import dev.holdpoint.sandbox.state.ObjectKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the controllers of a cluster would bring about, all at once: orphans are collected,
 * deployments have one replica set for their template, replica sets have their pods.
 */
final class Controllers {
  private static final String DEPLOYMENTS = "deployments.apps";
  private static final String REPLICA_SETS = "replicasets.apps";
  private static final ResourceKind REPLICA_SET = kind("apps", "replicasets");
  private static final ResourceKind POD = kind("", "pods");

  private Controllers() {}

  private static ResourceKind kind(String group, String plural) {
    return ResourceKind.find(group, plural).orElseThrow();
  }

  /** The cluster once its controllers have nothing left to do. */
  static Cluster settled(Cluster cluster, Instant now) {
    Cluster next = collected(cluster);
    for (ObjectNode deployment : next.list(DEPLOYMENTS, "")) {
      next = rolledOut(next, deployment, now);
    }
    for (ObjectNode replicaSet : next.list(REPLICA_SETS, "")) {
      next = populated(next, replicaSet, now);
    }
    for (ObjectNode deployment : next.list(DEPLOYMENTS, "")) {
      next = reported(next, key(DEPLOYMENTS, deployment), deployment);
    }
    return next;
  }

  private static Cluster collected(Cluster cluster) {
    Set<String> alive =
        cluster.objects().values().stream()
            .map(object -> object.at("/metadata/uid").asText())
            .collect(Collectors.toSet());
    Set<ObjectKey> orphans =
        cluster.objects().entrySet().stream()
            .filter(entry -> !Objects.ownerUid(entry.getValue()).isEmpty())
            .filter(entry -> !alive.contains(Objects.ownerUid(entry.getValue())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    return orphans.isEmpty() ? cluster : collected(cluster.without(orphans::contains));
  }

  private static Cluster rolledOut(Cluster cluster, ObjectNode deployment, Instant now) {
    String namespace = deployment.at("/metadata/namespace").asText();
    String hash = shortId(deployment.at("/spec/template").toString(), 9);
    String name = deployment.at("/metadata/name").asText() + "-" + hash;
    int wanted = deployment.at("/spec/replicas").asInt(1);
    Cluster next = cluster;
    for (ObjectNode old : owned(cluster, REPLICA_SETS, deployment)) {
      if (!old.at("/metadata/name").asText().equals(name)) {
        next = resized(next, old, 0);
      }
    }
    ObjectKey key = new ObjectKey(REPLICA_SETS, namespace, name);
    ObjectNode current = next.find(key).orElseGet(() -> replicaSet(deployment, name, hash, now));
    return resized(next, current, wanted);
  }

  private static ObjectNode replicaSet(
      ObjectNode deployment, String name, String hash, Instant now) {
    ObjectNode set = dependent(deployment, name);
    set.withObject("/metadata")
        .set("labels", deployment.at("/spec/template/metadata/labels").deepCopy());
    ObjectNode spec = set.putObject("spec");
    spec.set("selector", deployment.at("/spec/selector").deepCopy());
    spec.set("template", deployment.at("/spec/template").deepCopy());
    set.withObject("/metadata/annotations").put("deployment.kubernetes.io/revision", "1");
    set.withObject("/metadata/labels").put("pod-template-hash", hash);
    String uid = fullId(deployment.at("/metadata/uid").asText() + name);
    return Objects.stamped(
        REPLICA_SET, deployment.at("/metadata/namespace").asText(), set, uid, now);
  }

  private static Cluster resized(Cluster cluster, ObjectNode replicaSet, int replicas) {
    ObjectNode sized = replicaSet.deepCopy();
    sized.withObject("/spec").put("replicas", replicas);
    return cluster.put(key(REPLICA_SETS, sized), sized);
  }

  private static Cluster populated(Cluster cluster, ObjectNode replicaSet, Instant now) {
    int wanted = replicaSet.at("/spec/replicas").asInt(1);
    List<ObjectNode> pods = owned(cluster, "pods", replicaSet);
    Cluster next = cluster;
    for (int i = pods.size(); i < wanted; i++) {
      String seed = replicaSet.at("/metadata/uid").asText() + next.version();
      String name = replicaSet.at("/metadata/name").asText() + "-" + shortId(seed, 5);
      ObjectNode pod = pod(replicaSet, name, fullId(seed), now);
      next = next.put(key("pods", pod), pod);
    }
    for (ObjectNode extra : pods.stream().skip(Math.min(wanted, pods.size())).toList()) {
      ObjectKey doomed = key("pods", extra);
      next = next.without(doomed::equals);
    }
    return reported(next, key(REPLICA_SETS, replicaSet), replicaSet);
  }

  private static ObjectNode pod(ObjectNode replicaSet, String name, String uid, Instant now) {
    ObjectNode pod = dependent(replicaSet, name);
    pod.withObject("/metadata")
        .set("labels", replicaSet.at("/spec/template/metadata/labels").deepCopy());
    pod.set("spec", replicaSet.at("/spec/template/spec").deepCopy());
    return Objects.stamped(POD, replicaSet.at("/metadata/namespace").asText(), pod, uid, now);
  }

  private static ObjectNode dependent(ObjectNode owner, String name) {
    ObjectNode made = Json.object();
    ObjectNode metadata = made.putObject("metadata").put("name", name);
    metadata
        .putArray("ownerReferences")
        .addObject()
        .put("apiVersion", owner.path("apiVersion").asText())
        .put("kind", owner.path("kind").asText())
        .put("name", owner.at("/metadata/name").asText())
        .put("uid", owner.at("/metadata/uid").asText())
        .put("controller", true)
        .put("blockOwnerDeletion", true);
    return made;
  }

  private static Cluster reported(Cluster cluster, ObjectKey key, ObjectNode workload) {
    int replicas = workload.at("/spec/replicas").asInt(1);
    ObjectNode told = cluster.find(key).orElse(workload).deepCopy();
    ObjectNode status =
        Json.object()
            .put("observedGeneration", told.at("/metadata/generation").asInt(1))
            .put("replicas", replicas)
            .put("readyReplicas", replicas)
            .put("availableReplicas", replicas)
            .put("updatedReplicas", replicas);
    status
        .putArray("conditions")
        .addObject()
        .put("type", "Available")
        .put("status", "True")
        .put("reason", "MinimumReplicasAvailable");
    told.set("status", status);
    return cluster.put(key, told);
  }

  private static List<ObjectNode> owned(Cluster cluster, String resource, ObjectNode owner) {
    String uid = owner.at("/metadata/uid").asText();
    return cluster.list(resource, owner.at("/metadata/namespace").asText()).stream()
        .filter(object -> Objects.ownerUid(object).equals(uid))
        .toList();
  }

  private static ObjectKey key(String resource, ObjectNode object) {
    return new ObjectKey(
        resource, object.at("/metadata/namespace").asText(), object.at("/metadata/name").asText());
  }

  private static String fullId(String seed) {
    return UUID.nameUUIDFromBytes(seed.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String shortId(String seed, int length) {
    return fullId(seed).replace("-", "").substring(0, length);
  }
}
