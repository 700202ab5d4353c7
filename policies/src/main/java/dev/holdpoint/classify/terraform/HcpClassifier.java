package dev.holdpoint.classify.terraform;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.MethodOverride;
import dev.holdpoint.classify.http.UrlPath;
import dev.holdpoint.classify.route.Parameters;
import dev.holdpoint.classify.route.RouteReader;
import java.util.Locale;
import java.util.Set;

/**
 * Understands requests to HCP Terraform and Terraform Enterprise, {@code /api/v2}. Names in bodies
 * are read with dashes or underscores, as the server does.
 */
public final class HcpClassifier {
  static final RouteReader READER =
      new RouteReader(
          "terraform",
          HcpClassifier.class,
          Set.of(
              "value",
              "token",
              "private-key",
              "password",
              "state",
              "json-state",
              "json-state-outputs",
              "secret",
              "hmac-key",
              "oauth-token-string",
              "client-secret",
              "current-password",
              "password-confirmation"));

  private static final String API = "hcp-terraform";
  private static final Set<String> HOSTS = Set.of("app.terraform.io", "app.eu.terraform.io");

  /** By the route's api, or else by the host's name. */
  public boolean covers(HttpCall call) {
    return call.api()
        .map(API::equals)
        .orElseGet(() -> HOSTS.contains(call.authority().replaceFirst(":\\d+$", "")));
  }

  /** Whether the body may stream past. */
  public boolean headSaysAll(HttpCall head) {
    return head.method().equals("GET") || head.method().equals("HEAD");
  }

  /** Never throws for bad input. */
  public Classification classify(HttpCall call) {
    try {
      MethodOverride.refuse(call);
      boolean reads = headSaysAll(call);
      refuseBodyInQuery(call, reads);
      var path = UrlPath.read(call.path(), UrlPath.Allows.PLAIN);
      var parameters =
          Parameters.read(call, !reads, name -> name.toLowerCase(Locale.ROOT).replace('_', '-'));
      Action action =
          READER
              .table()
              .find(call.method(), path)
              .map(match -> READER.action(match, parameters))
              .orElseGet(() -> unknown(call.method(), path, parameters));
      return RouteReader.answer(action, call, parameters);
    } catch (Doubt doubt) {
      return doubt.answer();
    }
  }

  /** The server would take members of the body from the query too. */
  private static void refuseBodyInQuery(HttpCall call, boolean reads) {
    boolean both =
        !reads
            && Form.read(call.query(), "query").pairs().stream()
                .anyMatch(pair -> pair.name().startsWith("data"));
    if (both) {
      throw Doubt.ambiguous(
          "query", "it has a part of the body in the query", "send the body in the body");
    }
  }

  /** GET requests below the API's root never change anything; a DELETE says what it does. */
  private static Action unknown(String method, UrlPath path, Parameters parameters) {
    boolean known = path.at(0).equals("api") && path.size() > 2;
    Effect effect =
        switch (method) {
          case "GET", "HEAD" -> known ? Effect.READ : Effect.UNKNOWN;
          case "DELETE" -> Effect.DELETE;
          default -> Effect.UNKNOWN;
        };
    return READER.other(method, path, effect, parameters);
  }
}
