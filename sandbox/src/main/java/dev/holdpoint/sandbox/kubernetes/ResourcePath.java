package dev.holdpoint.sandbox.kubernetes;

import dev.holdpoint.sandbox.state.ObjectKey;
import java.util.List;

/**
 * What a resource path names.
 *
 * @param namespace empty when the path has none
 * @param name empty for a collection
 * @param subresource empty for the object itself
 */
record ResourcePath(ResourceKind kind, String namespace, String name, String subresource) {
  private static final List<String> OF_NAMESPACE = List.of("status", "finalize");

  /** Reads {@code api/v1/…} and {@code apis/GROUP/v1/…}. */
  static ResourcePath of(List<String> parts) {
    boolean core = parts.getFirst().equals("api");
    int start = core ? 2 : 3;
    String group = core ? "" : parts.get(1);
    if (parts.size() <= start || !parts.get(start - 1).equals("v1")) {
      throw KubernetesFault.noSuchPath();
    }
    List<String> rest = parts.subList(start, parts.size());
    if (rest.getFirst().equals("namespaces") && rest.size() > 2) {
      return OF_NAMESPACE.contains(rest.get(2))
          ? at(group, "", rest)
          : at(group, rest.get(1), rest.subList(2, rest.size()));
    }
    return at(group, "", rest);
  }

  private static ResourcePath at(String group, String namespace, List<String> rest) {
    ResourceKind kind =
        ResourceKind.find(group, rest.getFirst()).orElseThrow(KubernetesFault::noSuchPath);
    return new ResourcePath(
        kind,
        namespace,
        rest.size() > 1 ? rest.get(1) : "",
        String.join("/", rest.subList(Math.min(2, rest.size()), rest.size())));
  }

  ObjectKey key() {
    return keyOf(name);
  }

  ObjectKey keyOf(String other) {
    return new ObjectKey(kind.resource(), namespace, other);
  }
}
