package dev.holdpoint.classify.kubernetes;

import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.Form;
import java.util.List;
import java.util.Optional;

/**
 * Whether a request only asks what would happen. Only {@code All} counts. A delete with a body
 * takes its options from there and ignores the query (k8s.io/apiserver,
 * pkg/endpoints/handlers/delete.go); all other verbs read the query only. Where both speak they
 * must agree.
 */
final class DryRun {
  private static final String REMEDY =
      "say dryRun=All in the query and in the delete options alike";

  private DryRun() {}

  static boolean asked(KubernetesRequest request, Form query, Optional<Value> body) {
    boolean inQuery = inQuery(query);
    if (!request.deletes()) {
      return inQuery;
    }
    if (body.isEmpty()) {
      return false;
    }
    if (!(body.get() instanceof Value.Fields options)) {
      return inQuery;
    }
    boolean inBody = all(options.get("dryRun"));
    boolean silent = options.get("dryRun").isEmpty() && !inQuery;
    if (inBody != inQuery && !silent && query.has("dryRun")) {
      throw Doubt.ambiguous("query", "query and delete options disagree about dryRun", REMEDY);
    }
    return inBody;
  }

  private static boolean inQuery(Form query) {
    List<String> values =
        query.pairs().stream()
            .filter(pair -> pair.name().equalsIgnoreCase("dryRun"))
            .map(pair -> pair.name().equals("dryRun") ? pair.value() : "")
            .toList();
    if (values.size() > 1) {
      throw Doubt.ambiguous("query", "it says dryRun more than once", REMEDY);
    }
    return values.contains("All");
  }

  private static boolean all(Optional<Value> dryRun) {
    return dryRun
        .filter(value -> value.equals(new Value.Items(List.of(Value.of("All")))))
        .isPresent();
  }
}
