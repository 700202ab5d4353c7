package dev.holdpoint.classify.azure;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Target;
import dev.holdpoint.classify.rule.Nouns;
import dev.holdpoint.classify.rule.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Microsoft Graph: {@code /v1.0/users/id/messages}; actions are last segments in camel case, with
 * or without {@code microsoft.graph.} before them.
 */
final class Graph {
  private static final Set<String> VERSIONS = Set.of("v1.0", "beta");
  private static final String REFERENCE = "$ref";

  private Graph() {}

  static Action action(AzureRequest request) {
    var parts = new ArrayList<>(request.segments());
    if (!parts.isEmpty() && VERSIONS.contains(request.at(0))) {
      parts.removeFirst();
    }
    boolean posts = request.method().equals("POST");
    String last = parts.isEmpty() ? "" : parts.getLast().replaceFirst("^microsoft\\.graph\\.", "");
    Optional<Effect> verb =
        posts && parts.size() > 1 ? Verbs.standard().camel(last) : Optional.empty();
    boolean acts =
        verb.isPresent() && !(last.endsWith("s") && verb.get() != Effect.READ && plain(last));
    if (acts || last.startsWith("$")) {
      parts.removeLast();
    }
    Effect effect = effect(request, acts ? verb : Optional.empty(), last);
    String collection = collection(parts);
    boolean one = parts.size() % 2 == 0;
    String id = one && !parts.isEmpty() ? parts.getLast() : "*";
    String name = acts ? last.toLowerCase(Locale.ROOT) : request.method().toLowerCase(Locale.ROOT);
    String path = types(parts);
    return AzureActions.of(
        request,
        new AzureActions.Asked(
            "graph",
            path + "/" + name,
            effect,
            List.of(Target.of(Nouns.singular(collection), id)),
            AzureActions.count(effect, one || last.equals(REFERENCE))));
  }

  /** A noun in the plural and not a verb with its object: {@code invites}. */
  private static boolean plain(String last) {
    return last.equals(last.toLowerCase(Locale.ROOT));
  }

  private static Effect effect(AzureRequest request, Optional<Effect> verb, String last) {
    return switch (request.method()) {
      case "GET", "HEAD" -> Effect.READ;
      case "PUT", "PATCH" -> Effect.UPDATE;
      case "DELETE" -> Effect.DELETE;
      case "POST" ->
          verb.orElseGet(
              () ->
                  last.equals(REFERENCE)
                      ? Effect.UPDATE
                      : last.endsWith("s") || last.endsWith("children")
                          ? Effect.CREATE
                          : Effect.UNKNOWN);
      default -> Effect.UNKNOWN;
    };
  }

  /** The names without the ids, which stand at every second place. */
  private static String types(List<String> parts) {
    var types = new ArrayList<String>();
    boolean me = !parts.isEmpty() && parts.get(0).equalsIgnoreCase("me");
    for (int i = 0; i < parts.size(); i += 2) {
      types.add(parts.get(i).toLowerCase(Locale.ROOT));
      i -= me && i == 0 ? 1 : 0;
    }
    return String.join("/", types);
  }

  private static String collection(List<String> parts) {
    String types = types(parts);
    return types.substring(types.lastIndexOf('/') + 1);
  }
}
