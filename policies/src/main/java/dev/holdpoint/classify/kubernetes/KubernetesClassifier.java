package dev.holdpoint.classify.kubernetes;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.MethodOverride;
import dev.holdpoint.classify.http.UrlPath;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Understands requests to Kubernetes API servers by the path grammar alone; no list of kinds
 * needed.
 */
public final class KubernetesClassifier {
  /** Host names of API servers: in a cluster, EKS, AKS and GKE. */
  private static final Pattern HOSTS =
      Pattern.compile(
          "kubernetes(\\.default(\\.svc(\\.cluster\\.local)?)?)?(:\\d+)?"
              + "|[0-9a-f]{32}\\.[a-z0-9]+\\.[a-z0-9-]+\\.eks\\.amazonaws\\.com(\\.cn)?(:\\d+)?"
              + "|.+\\.azmk8s\\.io(:\\d+)?|.+\\.gke\\.goog(:\\d+)?");

  /** Query parameters that change neither effect nor reach. */
  private static final Set<String> INERT =
      Set.of("fieldManager", "fieldValidation", "pretty", "timeout", "timeoutSeconds", "dryRun");

  /** By the route's api, or else by the host's name. */
  public boolean covers(HttpCall call) {
    return call.api()
        .map(api -> api.equals(KubernetesActions.SYSTEM))
        .orElseGet(() -> HOSTS.matcher(call.authority()).matches());
  }

  /** Whether the body may stream past. */
  public boolean headSaysAll(HttpCall head) {
    return head.method().equals("GET") || head.method().equals("HEAD");
  }

  /** Never throws for bad input. */
  public Classification classify(HttpCall call) {
    try {
      MethodOverride.refuse(call);
      var path = UrlPath.read(call.path(), UrlPath.Allows.PLAIN);
      var query = Form.read(call.query(), "query");
      return classification(call, KubernetesPath.read(call.method(), path, query), query);
    } catch (Doubt doubt) {
      return doubt.answer();
    }
  }

  private static Classification classification(HttpCall call, KubernetesRequest head, Form query) {
    boolean connects = KubernetesEffects.connects(head);
    Optional<Value> body =
        head.reads() || connects ? Optional.of(Value.NOTHING) : KubernetesBody.read(call);
    var request = head.with(options(query, head, body), body.orElse(Value.NOTHING));
    Action action = KubernetesActions.of(request);
    if (body.isEmpty() && action.effect().callClass().compareTo(CallClass.PERMISSIONS) < 0) {
      action = action.withEffect(Effect.UNKNOWN, "body: it is not in a form that we read");
    }
    if (believes(head) && action.effect().mutates() && DryRun.asked(head, query, body)) {
      action = action.withEffect(Effect.READ, "dryRun: the server only says what would happen");
    }
    if (impersonates(call) && action.effect().callClass().compareTo(CallClass.PERMISSIONS) < 0) {
      action = action.withEffect(Effect.GRANT, "headers: it acts as somebody else");
    }
    var completeness = body.isPresent() ? Completeness.FULL : Completeness.PARTIAL;
    return new Classification.Recognized(List.of(action), completeness, identity(call, head));
  }

  /** Connections are made and tokens issued whatever {@code dryRun} says. */
  private static boolean believes(KubernetesRequest request) {
    return !KubernetesEffects.connects(request) && !request.subresource().equals("token");
  }

  /** Selectors and delete options; where a delete has a body, its options win. */
  private static Value.Fields options(Form query, KubernetesRequest head, Optional<Value> body) {
    var options = new TreeMap<String, Value>();
    for (Form.Pair pair : query.pairs()) {
      if (!INERT.contains(pair.name())) {
        options.put(pair.name(), Value.of(query.one(pair.name()).orElse(pair.value())));
      }
    }
    if (head.deletes() && body.orElse(Value.NOTHING) instanceof Value.Fields given) {
      options.putAll(given.fields());
      options.keySet().removeAll(Set.of("dryRun", "kind", "apiVersion"));
    }
    return new Value.Fields(options);
  }

  private static boolean impersonates(HttpCall call) {
    return call.headers().fields().stream()
        .anyMatch(field -> field.name().toLowerCase(Locale.ROOT).startsWith("impersonate-"));
  }

  /** Bodies that are not in the parameters: secrets, and what we could not read. */
  private static String identity(HttpCall call, KubernetesRequest head) {
    if (head.reads() || head.deletes()) {
      return "";
    }
    return BodyText.bytes(call)
        .filter(bytes -> bytes.length() > 0)
        .map(bytes -> Fingerprint.of(bytes.toArray()).hex())
        .orElse("");
  }
}
