package dev.holdpoint.facts;

import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.TargetFacts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Facts about Kubernetes objects, read through the API server's own get and list. */
final class KubernetesFacts {

  /** What of a namespace is counted and shown; path below the API root by plural name. */
  private static final Map<String, String> KINDS =
      new java.util.TreeMap<>(
          Map.of(
              "deployments", "/apis/apps/v1",
              "statefulsets", "/apis/apps/v1",
              "persistentvolumeclaims", "/api/v1",
              "configmaps", "/api/v1",
              "secrets", "/api/v1",
              "services", "/api/v1"));

  private static final Map<String, String> PLURALS =
      Map.of(
          "deployment", "deployments",
          "statefulset", "statefulsets",
          "persistentvolumeclaim", "persistentvolumeclaims",
          "configmap", "configmaps",
          "secret", "secrets",
          "service", "services",
          "pod", "pods");

  private KubernetesFacts() {}

  static Optional<TargetFacts> of(Asking ask, Target target) {
    if (target.id().equals("*")) {
      return Optional.empty();
    }
    if (target.kind().equals("namespace")) {
      return Optional.of(namespace(ask, target));
    }
    String plural = PLURALS.get(target.kind());
    String namespace = target.scope().get("namespace");
    return plural == null || namespace == null
        ? Optional.empty()
        : Optional.of(object(ask, target, plural, namespace));
  }

  private static TargetFacts namespace(Asking ask, Target target) {
    if (ask.json("/api/v1/namespaces/" + Asking.encode(target.id())).isEmpty()) {
      return Known.missing(target.spoken(), "get namespace");
    }
    var known = new Known("list in namespace").state("exists");
    long total = 0;
    boolean claims = false;
    var parts = new java.util.ArrayList<String>();
    for (var kind : KINDS.entrySet()) {
      List<Value> items =
          items(
              ask,
              kind.getValue() + "/namespaces/" + Asking.encode(target.id()) + "/" + kind.getKey());
      total += items.size();
      if (!items.isEmpty()) {
        parts.add(items.size() + " " + kind.getKey());
        claims |= kind.getKey().equals("persistentvolumeclaims");
      }
      items.forEach(item -> known.state(kind.getKey() + " " + uid(item)));
    }
    known.holds(total);
    known.says(
        parts.isEmpty()
            ? target.spoken() + " is empty"
            : target.spoken() + " holds " + String.join(", ", parts));
    if (claims) {
      known.undo(
          Reversibility.IRREVERSIBLE,
          "volume claims go with the namespace; nothing outside it is known to hold their data",
          "list in namespace");
    }
    return known.facts();
  }

  private static List<Value> items(Asking ask, String path) {
    return ask.json(path).flatMap(list -> list.get("items")).stream()
        .filter(Value.Items.class::isInstance)
        .flatMap(items -> ((Value.Items) items).items().stream())
        .toList();
  }

  private static TargetFacts object(Asking ask, Target target, String plural, String namespace) {
    String root = plural.equals("pods") ? "/api/v1" : KINDS.getOrDefault(plural, "/api/v1");
    var object =
        ask.json(
            root
                + "/namespaces/"
                + Asking.encode(namespace)
                + "/"
                + plural
                + "/"
                + Asking.encode(target.id()));
    if (object.isEmpty()) {
      return Known.missing(target.spoken(), "get " + target.kind());
    }
    var known = new Known("get " + target.kind()).holds(1).state(uid(object.get()));
    if (object.get().get("spec").orElse(Value.NOTHING) instanceof Value.Fields spec) {
      if (spec.get("replicas").orElse(Value.NOTHING) instanceof Value.Number(var replicas)) {
        known.says(target.spoken() + " runs " + replicas.toPlainString() + " replicas");
        known.state("replicas " + replicas.toPlainString());
      }
    }
    return known.facts();
  }

  private static String uid(Value object) {
    return object instanceof Value.Fields fields
            && fields.get("metadata").orElse(Value.NOTHING) instanceof Value.Fields metadata
        ? metadata.text("name").orElse("?") + " " + metadata.text("uid").orElse("?")
        : "?";
  }
}
