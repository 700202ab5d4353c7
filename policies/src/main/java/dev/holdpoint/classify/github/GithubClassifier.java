package dev.holdpoint.classify.github;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.graphql.GraphqlClassifier;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.JsonBody;
import dev.holdpoint.classify.http.MethodOverride;
import dev.holdpoint.classify.http.UrlPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Understands requests to GitHub's REST API: api.github.com, and {@code /api/v3} of other servers;
 * {@code /graphql} is handed over.
 */
public final class GithubClassifier {
  private static final Set<String> HOSTS = Set.of("api.github.com", "uploads.github.com");
  private static final String UPLOADS = "uploads.";
  private static final GraphqlClassifier GRAPHQL = new GraphqlClassifier(GithubActions.SYSTEM);

  /** By the route's api, or else by the host's name. */
  public boolean covers(HttpCall call) {
    return call.api()
        .map(api -> api.equals(GithubActions.SYSTEM))
        .orElseGet(() -> isGithub(host(call)));
  }

  private static boolean isGithub(String host) {
    return HOSTS.contains(host) || host.startsWith("api.") && host.endsWith(".ghe.com");
  }

  private static String host(HttpCall call) {
    return call.authority().replaceFirst(":\\d+$", "");
  }

  /** Whether the body may stream past. */
  public boolean headSaysAll(HttpCall head) {
    boolean reads = head.method().equals("GET") || head.method().equals("HEAD");
    boolean uploads = host(head).startsWith(UPLOADS);
    return reads || uploads;
  }

  /** Never throws for bad input. */
  public Classification classify(HttpCall call) {
    try {
      MethodOverride.refuse(call);
      return rest(call, UrlPath.read(call.path(), UrlPath.Allows.ENCODED_SLASHES));
    } catch (Doubt doubt) {
      return doubt.answer();
    }
  }

  private static Classification rest(HttpCall call, UrlPath path) {
    boolean prefixed = path.at(0).equals("api") && path.at(1).equals("v3");
    var own = prefixed ? new UrlPath(path.segments().subList(2, path.size())) : path;
    if (isGraphql(own)) {
      return GRAPHQL.classify(call);
    }
    boolean uploads = host(call).startsWith(UPLOADS);
    Optional<Value.Fields> body = uploads ? Optional.of(Value.Fields.NONE) : body(call);
    Action action = GithubActions.of(call.method(), own, body.orElse(Value.Fields.NONE));
    boolean unread = body.isEmpty() && action.effect() != Effect.READ;
    if (unread && action.effect().callClass().compareTo(CallClass.PERMISSIONS) < 0) {
      action = action.withEffect(Effect.UNKNOWN, "body: it was not read");
    }
    var completeness = unread ? Completeness.PARTIAL : Completeness.FULL;
    return new Classification.Recognized(List.of(action), completeness, identity(call));
  }

  private static boolean isGraphql(UrlPath path) {
    boolean own = path.size() == 1 && path.at(0).equals("graphql");
    return own || path.size() == 2 && path.at(0).equals("api") && path.at(1).equals("graphql");
  }

  /** Empty when the body is still on the wire, or not JSON; GitHub reads JSON whatever its type. */
  private static Optional<Value.Fields> body(HttpCall call) {
    if (call.method().equals("GET") || call.method().equals("HEAD")) {
      return Optional.of(Value.Fields.NONE);
    }
    return BodyText.text(call)
        .filter(text -> text.isBlank() || text.strip().startsWith("{") || text.startsWith("["))
        .map(JsonBody::value)
        .map(value -> value instanceof Value.Fields fields ? fields : Value.Fields.NONE);
  }

  private static String identity(HttpCall call) {
    return BodyText.bytes(call)
        .filter(bytes -> bytes.length() > 0)
        .map(bytes -> Fingerprint.of(bytes.toArray()).hex())
        .orElse("");
  }
}
