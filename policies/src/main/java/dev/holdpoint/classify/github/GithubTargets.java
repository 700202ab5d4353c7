package dev.holdpoint.classify.github;

import dev.holdpoint.action.Target;
import dev.holdpoint.classify.rule.Nouns;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a path names: its last label, with repository, organization or enterprise as scope. */
final class GithubTargets {
  private GithubTargets() {}

  static List<Target> of(GithubOperation operation, SortedMap<String, String> labels) {
    var scope = new TreeMap<String, String>();
    String repository = repository(labels);
    put(scope, "repository", repository);
    put(scope, "organization", labels.getOrDefault("org", labels.getOrDefault("owner", "")));
    put(scope, "enterprise", labels.getOrDefault("enterprise", ""));
    List<String> parts = operation.template().parts();
    for (int i = parts.size() - 1; i >= 0; i--) {
      String part = parts.get(i);
      if (part.startsWith("{")) {
        String label = part.substring(1, part.length() - (part.endsWith("+}") ? 2 : 1));
        return List.of(target(label, before(parts, i), labels.getOrDefault(label, ""), scope));
      }
    }
    return List.of();
  }

  private static Target target(
      String label, String noun, String id, SortedMap<String, String> scope) {
    if (label.equals("repo")) {
      return Target.of("repository", scope.getOrDefault("repository", id));
    }
    if (label.equals("org") || label.equals("enterprise")) {
      return Target.of(label.equals("org") ? "organization" : label, id);
    }
    return Target.of(noun, id, scope);
  }

  /** The literal before a label, singular: {@code /hooks/{hook_id}} is a hook. */
  private static String before(List<String> parts, int label) {
    for (int i = label - 1; i >= 0; i--) {
      if (!parts.get(i).startsWith("{")) {
        return Nouns.singular(parts.get(i).toLowerCase(Locale.ROOT));
      }
    }
    return "resource";
  }

  private static String repository(SortedMap<String, String> labels) {
    return labels.containsKey("owner") && labels.containsKey("repo")
        ? labels.get("owner") + "/" + labels.get("repo")
        : "";
  }

  private static void put(SortedMap<String, String> scope, String name, String value) {
    if (!value.isEmpty()) {
      scope.put(name, value);
    }
  }
}
