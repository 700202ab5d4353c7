package dev.holdpoint.classify.kubernetes;

import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Value;
import java.util.List;
import java.util.Set;

/** The effect of a verb on a resource, in the order in which special cases win. */
final class KubernetesEffects {
  /** Sub-resources that carry arbitrary traffic or commands, with any method. */
  static final Set<String> CONNECTS = Set.of("exec", "attach", "portforward", "proxy");

  private static final String CERTIFICATES = "certificates.k8s.io";
  private static final Set<String> REVIEWS =
      Set.of("authentication.k8s.io", "authorization.k8s.io");

  /** Groups of which writing any kind changes who may do what. */
  private static final Set<String> PERMISSIONS =
      Set.of("rbac.authorization.k8s.io", "admissionregistration.k8s.io");

  private KubernetesEffects() {}

  static Effect of(KubernetesRequest request, List<String> steps) {
    if (request.resource().isEmpty()) {
      return request.reads() ? Effect.READ : Effect.UNKNOWN;
    }
    if (connects(request)) {
      steps.add("sub-resource: it reaches into a container or through to another server");
      return Effect.EXECUTE;
    }
    if (request.reads()) {
      return request.is("", "secrets") ? Effect.DISCLOSE : Effect.READ;
    }
    return switch (request.verb()) {
      case "delete", "deletecollection" -> Effect.DELETE;
      case "create", "update", "patch" -> write(request, steps);
      default -> Effect.UNKNOWN;
    };
  }

  static boolean connects(KubernetesRequest request) {
    return CONNECTS.contains(request.subresource()) || request.verb().equals("proxy");
  }

  private static Effect write(KubernetesRequest request, List<String> steps) {
    Effect special = special(request);
    if (special != Effect.UPDATE) {
      steps.add("resource: writing it is " + special.word());
      return special;
    }
    var worse = KubernetesChange.of(request);
    if (worse.isPresent()) {
      steps.add("body: " + worse.get().reason());
      return worse.get().effect();
    }
    boolean creates = request.verb().equals("create") && request.subresource().isEmpty();
    return creates ? Effect.CREATE : Effect.UPDATE;
  }

  /** UPDATE stands for: nothing special. */
  private static Effect special(KubernetesRequest request) {
    String sub = request.subresource();
    if (request.is("", "pods") && sub.equals("eviction")) {
      return Effect.DELETE;
    }
    if (request.is("", "pods") && sub.equals("ephemeralcontainers")) {
      return Effect.EXECUTE;
    }
    if (request.is("", "namespaces") && sub.equals("finalize") && finalizes(request)) {
      return Effect.REPLACE;
    }
    if (REVIEWS.contains(request.group()) && request.resource().endsWith("reviews")) {
      return Effect.READ;
    }
    boolean token = request.is("", "serviceaccounts") && sub.equals("token");
    boolean certificate = request.is(CERTIFICATES, "certificatesigningrequests");
    boolean permissions = PERMISSIONS.contains(request.group()) && !sub.equals("status");
    return token || certificate || permissions ? Effect.GRANT : Effect.UPDATE;
  }

  private static boolean finalizes(KubernetesRequest request) {
    return request.body() instanceof Value.Fields object
        && KubernetesChange.at(object, "spec", "finalizers")
            .map(KubernetesChange::empty)
            .orElse(true);
  }
}
