package dev.holdpoint.classify.kubernetes;

import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.UrlPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Method and path to verb and resource, by the rules of Kubernetes' own {@code RequestInfoFactory}
 * (k8s.io/apiserver, pkg/endpoints/request/requestinfo.go, Apache-2.0).
 */
final class KubernetesPath {
  private static final Set<String> OF_NAMESPACES = Set.of("status", "finalize");

  private KubernetesPath() {}

  /** Options and body are still to be read. */
  static KubernetesRequest read(String method, UrlPath path, Form query) {
    List<String> parts = path.segments();
    boolean core = path.at(0).equals("api");
    if (!core && !path.at(0).equals("apis")) {
      return nowhere(method, "");
    }
    String group = core ? "" : path.at(1);
    int version = core ? 2 : 3;
    if (parts.size() <= version) {
      return nowhere(method, group);
    }
    List<String> rest = parts.subList(version, parts.size());
    if (rest.get(0).equals("proxy") && rest.size() > 1) {
      return request("proxy", group, rest.subList(1, rest.size()));
    }
    boolean watch = rest.get(0).equals("watch") && rest.size() > 1;
    var made = request("", group, watch ? rest.subList(1, rest.size()) : rest);
    return verbed(made, watch ? "watch" : verb(method, made.name().isPresent(), query));
  }

  private static KubernetesRequest nowhere(String method, String group) {
    boolean reads = Set.of("GET", "HEAD").contains(method);
    return new KubernetesRequest(
        reads ? "get" : "other",
        group,
        "",
        "",
        Optional.empty(),
        Optional.empty(),
        Value.Fields.NONE,
        Value.NOTHING);
  }

  /** {@code namespaces/x} and its own sub-resources are the namespace; all else lies in it. */
  private static KubernetesRequest request(String verb, String group, List<String> parts) {
    boolean inside =
        parts.get(0).equals("namespaces")
            && parts.size() > 2
            && !(parts.size() == 3 && OF_NAMESPACES.contains(parts.get(2)));
    Optional<String> namespace = inside ? Optional.of(parts.get(1)) : Optional.empty();
    List<String> own = inside ? parts.subList(2, parts.size()) : parts;
    Optional<String> name = own.size() > 1 ? Optional.of(own.get(1)) : Optional.empty();
    String sub = own.size() > 2 ? own.get(2) : "";
    return new KubernetesRequest(
        verb, group, own.get(0), sub, namespace, name, Value.Fields.NONE, Value.NOTHING);
  }

  private static KubernetesRequest verbed(KubernetesRequest r, String verb) {
    return new KubernetesRequest(
        verb,
        r.group(),
        r.resource(),
        r.subresource(),
        r.namespace(),
        r.name(),
        r.options(),
        r.body());
  }

  private static String verb(String method, boolean named, Form query) {
    return switch (method) {
      case "GET", "HEAD" -> named ? "get" : watches(query) ? "watch" : "list";
      case "POST" -> "create";
      case "PUT" -> "update";
      case "PATCH" -> "patch";
      case "DELETE" -> named ? "delete" : "deletecollection";
      default -> "other";
    };
  }

  private static boolean watches(Form query) {
    return query.has("watch") && !Set.of("0", "false").contains(query.one("watch").orElse(""));
  }
}
