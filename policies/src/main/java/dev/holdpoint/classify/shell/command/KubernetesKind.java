package dev.holdpoint.classify.shell.command;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A kind of the Kubernetes API as a command line names it; {@code kinds.txt}.
 *
 * @param group group and version as they stand in a path, for example {@code apps/v1}
 */
record KubernetesKind(String plural, String group, boolean namespaced) {
  private static final Map<String, KubernetesKind> KNOWN = load();

  private static Map<String, KubernetesKind> load() {
    var kinds = new HashMap<String, KubernetesKind>();
    for (List<String> row : TableText.rows("kinds.txt")) {
      var kind = new KubernetesKind(row.get(0), row.get(1), row.get(2).equals("namespaced"));
      kinds.put(row.get(0), kind);
      row.subList(3, row.size()).forEach(name -> kinds.put(name, kind));
    }
    return Map.copyOf(kinds);
  }

  /**
   * By short, singular or plural name, or {@code plural.group}; a group that is not known is
   * custom.
   */
  static Optional<KubernetesKind> named(String word) {
    String name = word.toLowerCase(Locale.ROOT);
    int dot = name.indexOf('.');
    String plain = dot < 0 ? name : name.substring(0, dot);
    String group = dot < 0 ? "" : name.substring(dot + 1).replaceFirst("^v\\d\\w*\\.?", "");
    KubernetesKind known = KNOWN.get(plain);
    if (known != null && (group.isEmpty() || known.group.startsWith(group))) {
      return Optional.of(known);
    }
    return group.isEmpty()
        ? Optional.empty()
        : Optional.of(new KubernetesKind(plain, group + "/v1", true));
  }

  /** The path of the collection in that namespace; empty namespace for all of them. */
  String collection(String namespace) {
    String root = group.contains("/") ? "/apis/" + group : "/api/" + group;
    return namespaced && !namespace.isEmpty()
        ? root + "/namespaces/" + namespace + "/" + plural
        : root + "/" + plural;
  }
}
