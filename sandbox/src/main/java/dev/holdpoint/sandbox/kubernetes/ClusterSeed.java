package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.state.Cluster;
import dev.holdpoint.sandbox.state.Names;
import dev.holdpoint.sandbox.state.ObjectKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The cluster the world begins with. */
public final class ClusterSeed {
  private static final String CHECKOUT = Names.CHECKOUT_NAMESPACE;
  private final Instant created;
  private Cluster cluster = Cluster.empty();

  private ClusterSeed(Instant created) {
    this.created = created;
  }

  /** A fresh cluster, as old as the production stack. */
  public static Cluster cluster(Instant now) {
    return new ClusterSeed(now.minus(Duration.ofDays(402))).built();
  }

  private Cluster built() {
    for (String name : List.of("default", "kube-system", CHECKOUT, "dev-alice")) {
      ObjectNode namespace = object(name);
      if (name.equals(CHECKOUT)) {
        namespace.withObject("/metadata/labels").put("environment", "production");
      }
      put("", "namespaces", "", namespace);
    }
    Names.CHECKOUT_DEPLOYMENTS.forEach(name -> deployment(CHECKOUT, name, 3));
    deployment("kube-system", "coredns", 2);
    deployment("dev-alice", "playground", 1);
    Names.CHECKOUT_VOLUMES.forEach(this::volume);
    ObjectNode settings = object("checkout-settings");
    settings.putObject("data").put("currency", "EUR").put("queue", "checkout-orders");
    put("", "configmaps", CHECKOUT, settings);
    ObjectNode secret = object("payments-api");
    secret.putObject("data").put("token", "c2FuZGJveC1ub3QtYS1zZWNyZXQ=");
    put("", "secrets", CHECKOUT, secret);
    service("checkout-api");
    event();
    return Controllers.settled(cluster, created);
  }

  private static ObjectNode object(String name) {
    ObjectNode made = Json.object();
    made.putObject("metadata").put("name", name);
    return made;
  }

  private void deployment(String namespace, String name, int replicas) {
    ObjectNode made = object(name);
    made.withObject("/metadata/labels").put("app", name);
    ObjectNode spec = made.putObject("spec").put("replicas", replicas);
    spec.withObject("/selector/matchLabels").put("app", name);
    spec.withObject("/template/metadata/labels").put("app", name);
    spec.withObject("/template/spec")
        .putArray("containers")
        .addObject()
        .put("name", name)
        .put("image", "registry.example/" + name + ":2026.11.1");
    put("apps", "deployments", namespace, made);
  }

  private void volume(String name) {
    ObjectNode made = object(name);
    ObjectNode spec = made.putObject("spec").put("storageClassName", "gp3");
    spec.putArray("accessModes").add("ReadWriteOnce");
    spec.withObject("/resources/requests").put("storage", "200Gi");
    put("", "persistentvolumeclaims", CHECKOUT, made);
  }

  private void service(String name) {
    ObjectNode made = object(name);
    ObjectNode spec =
        made.putObject("spec").put("type", "ClusterIP").put("clusterIP", "10.96.40.7");
    spec.putObject("selector").put("app", name);
    spec.putArray("ports").addObject().put("port", 80).put("targetPort", 8080);
    put("", "services", CHECKOUT, made);
  }

  private void event() {
    ObjectNode made = object("checkout-api.17c0ffee");
    made.putObject("involvedObject")
        .put("kind", "Deployment")
        .put("namespace", CHECKOUT)
        .put("name", "checkout-api");
    made.put("type", "Warning")
        .put("reason", "RolloutStuck")
        .put("message", "new pods do not become ready; the old ones keep serving")
        .put("lastTimestamp", created.plus(Duration.ofDays(402)).toString());
    put("", "events", CHECKOUT, made);
  }

  private void put(String group, String plural, String namespace, ObjectNode made) {
    ResourceKind kind = ResourceKind.find(group, plural).orElseThrow();
    ObjectKey key = new ObjectKey(kind.resource(), namespace, made.at("/metadata/name").asText());
    cluster =
        cluster.put(key, Objects.stamped(kind, namespace, made, Cluster.seededUid(key), created));
  }
}
