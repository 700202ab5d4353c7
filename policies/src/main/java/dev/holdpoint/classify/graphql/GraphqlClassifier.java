package dev.holdpoint.classify.graphql;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.MethodOverride;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** Understands GraphQL requests of any server, without its schema. */
public final class GraphqlClassifier {
  private static final String API = "graphql";

  private final String system;

  /** For routes that say that they guard GraphQL. */
  public GraphqlClassifier() {
    this(API);
  }

  /** For an API that has GraphQL beside something else; {@code system} names it in actions. */
  public GraphqlClassifier(String system) {
    this.system = system;
  }

  /** By the route's api only: nothing else tells. */
  public boolean covers(HttpCall call) {
    return call.api().filter(API::equals).isPresent();
  }

  /** Whether the body may stream past: never, a body beside a GET's query matters too. */
  public boolean headSaysAll(HttpCall head) {
    return false;
  }

  /** Never throws for bad input. */
  public Classification classify(HttpCall call) {
    try {
      MethodOverride.refuse(call);
      return recognized(call);
    } catch (Doubt doubt) {
      return doubt.answer();
    }
  }

  private Classification recognized(HttpCall call) {
    var actions = new ArrayList<Action>();
    var expansion = new Expansion(system);
    boolean whole = true;
    for (GraphqlRequest request : GraphqlRequests.of(call, system)) {
      if (request.document().isEmpty()) {
        actions.add(GraphqlActions.persisted(system));
        whole = false;
      } else {
        for (GraphqlField field : expansion.of(request, request.document().get())) {
          actions.add(GraphqlActions.of(field, system));
        }
      }
    }
    if (actions.isEmpty() || actions.size() > Expansion.MAX_FIELDS) {
      return new Classification.Unrecognized(system, "it runs no field, or too many");
    }
    var completeness = whole ? Completeness.FULL : Completeness.PARTIAL;
    return new Classification.Recognized(actions, completeness, identity(call));
  }

  /** Selections, and the secrets that actions leave out. */
  private static String identity(HttpCall call) {
    return BodyText.bytes(call)
        .filter(bytes -> bytes.length() > 0)
        .map(bytes -> Fingerprint.of(bytes.toArray()).hex())
        .orElseGet(() -> Fingerprint.of(call.query().getBytes(StandardCharsets.UTF_8)).hex());
  }
}
