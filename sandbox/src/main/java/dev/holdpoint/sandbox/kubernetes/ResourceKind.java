package dev.holdpoint.sandbox.kubernetes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A resource type that the server has.
 *
 * @param group empty for the core group
 * @param names plural name, then short names
 */
record ResourceKind(String group, String kind, Scope scope, List<String> names) {
  /** Whether objects live in namespaces. */
  enum Scope {
    NAMESPACED,
    CLUSTER
  }

  private static final String RBAC = "rbac.authorization.k8s.io";

  static final List<ResourceKind> ALL =
      List.of(
          cluster("", "Namespace", "namespaces", "ns"),
          namespaced("", "Pod", "pods", "po"),
          namespaced("", "PersistentVolumeClaim", "persistentvolumeclaims", "pvc"),
          namespaced("", "ConfigMap", "configmaps", "cm"),
          namespaced("", "Secret", "secrets"),
          namespaced("", "Service", "services", "svc"),
          namespaced("", "ServiceAccount", "serviceaccounts", "sa"),
          namespaced("", "Event", "events", "ev"),
          namespaced("apps", "Deployment", "deployments", "deploy"),
          namespaced("apps", "ReplicaSet", "replicasets", "rs"),
          namespaced("batch", "Job", "jobs"),
          namespaced("batch", "CronJob", "cronjobs", "cj"),
          namespaced(RBAC, "Role", "roles"),
          namespaced(RBAC, "RoleBinding", "rolebindings"),
          cluster(RBAC, "ClusterRole", "clusterroles"),
          cluster(RBAC, "ClusterRoleBinding", "clusterrolebindings"));

  static final List<String> GROUPS = List.of("apps", "batch", RBAC);

  private static ResourceKind namespaced(String group, String kind, String... names) {
    return new ResourceKind(group, kind, Scope.NAMESPACED, Arrays.asList(names));
  }

  private static ResourceKind cluster(String group, String kind, String... names) {
    return new ResourceKind(group, kind, Scope.CLUSTER, Arrays.asList(names));
  }

  static Optional<ResourceKind> find(String group, String plural) {
    return ALL.stream()
        .filter(kind -> kind.group().equals(group) && kind.plural().equals(plural))
        .findFirst();
  }

  String plural() {
    return names.getFirst();
  }

  boolean isNamespaced() {
    return scope == Scope.NAMESPACED;
  }

  /** The name under which objects are stored, such as {@code deployments.apps}. */
  String resource() {
    return group.isEmpty() ? plural() : plural() + "." + group;
  }

  String apiVersion() {
    return group.isEmpty() ? "v1" : group + "/v1";
  }

  /** The path of the group's version, such as {@code apis/apps/v1}. */
  String root() {
    return group.isEmpty() ? "api/v1" : "apis/" + group + "/v1";
  }

  boolean hasScale() {
    return group.equals("apps");
  }
}
