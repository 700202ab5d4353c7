package dev.holdpoint.classify.docker;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.MethodOverride;
import dev.holdpoint.classify.http.UrlPath;
import dev.holdpoint.classify.route.Parameters;
import dev.holdpoint.classify.route.Route;
import dev.holdpoint.classify.route.RouteReader;
import dev.holdpoint.classify.route.RouteTable;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Understands requests to the Docker Engine API, version 1.x, with or without the version in the
 * path. The engine reads the names of JSON members without regard to case, and so do we.
 */
public final class DockerClassifier {
  static final String SYSTEM = "docker";
  static final RouteReader READER =
      new RouteReader(
          SYSTEM,
          DockerClassifier.class,
          Set.of(
              "env",
              "data",
              "password",
              "identitytoken",
              "registrytoken",
              "auth",
              "unlockkey",
              "jointoken",
              "signingcakey"));

  private static final Pattern VERSION = Pattern.compile("v\\d+(\\.\\d+){1,2}");

  /** By the route's api only: engines have no host names of their own. */
  public boolean covers(HttpCall call) {
    return call.api().filter(SYSTEM::equals).isPresent();
  }

  /** Whether the body may stream past: images and archives are large and decide nothing. */
  public boolean headSaysAll(HttpCall head) {
    try {
      return !readsBody(head, READER.table().find(head.method(), path(head)));
    } catch (Doubt doubt) {
      return false;
    }
  }

  /** Never throws for bad input. */
  public Classification classify(HttpCall call) {
    try {
      MethodOverride.refuse(call);
      UrlPath path = path(call);
      var match = READER.table().find(call.method(), path);
      var parameters =
          Parameters.read(call, readsBody(call, match), name -> name.toLowerCase(Locale.ROOT));
      Action action =
          match
              .map(found -> unmasked(READER.action(found, parameters), parameters.fields()))
              .orElseGet(() -> unknown(call.method(), path, parameters));
      return RouteReader.answer(action, call, parameters);
    } catch (Doubt doubt) {
      return doubt.answer();
    }
  }

  private static boolean readsBody(HttpCall call, Optional<RouteTable.Match> match) {
    boolean reads = call.method().equals("GET") || call.method().equals("HEAD");
    return !reads && !match.map(RouteTable.Match::route).map(Route::streams).orElse(false);
  }

  private static UrlPath path(HttpCall call) {
    var path = UrlPath.read(call.path(), UrlPath.Allows.PLAIN);
    return VERSION.matcher(path.at(0)).matches()
        ? new UrlPath(path.segments().subList(1, path.size()))
        : path;
  }

  /** An empty list of masked paths uncovers the host's kernel; rules see no empty lists. */
  private static Action unmasked(Action action, Value.Fields body) {
    boolean uncovers =
        body.get("hostconfig").orElse(Value.NOTHING) instanceof Value.Fields host
            && (none(host, "maskedpaths") || none(host, "readonlypaths"));
    boolean milder = action.effect().callClass().compareTo(CallClass.PERMISSIONS) < 0;
    return uncovers && milder
        ? action.withEffect(Effect.GRANT, "body: it uncovers paths of the host's kernel")
        : action;
  }

  private static boolean none(Value.Fields host, String name) {
    return host.get(name).filter(new Value.Items(java.util.List.of())::equals).isPresent();
  }

  private static Action unknown(String method, UrlPath path, Parameters parameters) {
    Effect effect = method.equals("DELETE") ? Effect.DELETE : Effect.UNKNOWN;
    return READER.other(method, path, effect, parameters);
  }
}
