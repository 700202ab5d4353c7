package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.shell.command.KubectlLine.Thing;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Requests that kubectl would send. The cluster is the one that the client is set to. */
final class KubernetesRequests {
  /** The API server's name inside every cluster; which cluster it is, the client's file says. */
  static final String AUTHORITY = "kubernetes.default.svc";

  private final Function<HttpCall, Classification> http;
  private final KubectlLine line;
  private final Session session;

  KubernetesRequests(Function<HttpCall, Classification> http, KubectlLine line, Session session) {
    this.http = http;
    this.line = line;
    this.session = session;
  }

  void send(String method, String path, String query, Body body) {
    String rehearsed = line.rehearsedByServer() ? join(query, "dryRun=All") : query;
    String type =
        method.equals("PATCH") ? "application/strategic-merge-patch+json" : "application/json";
    Headers headers = body.equals(Body.NONE) ? actor() : actor("Content-Type", type);
    session.add(
        http.apply(
            new HttpCall(
                method,
                AUTHORITY,
                path.replaceAll("[^A-Za-z0-9/._~:%-]", "_"),
                rehearsed,
                headers,
                body,
                Optional.of("kubernetes"))));
  }

  /** Header fields of the request; {@code --as} makes it act as somebody else. */
  private Headers actor(String... more) {
    var named = new java.util.ArrayList<>(List.of(more));
    line.options()
        .value("--as", "--as-group")
        .ifPresent(other -> named.addAll(List.of("Impersonate-User", other.text())));
    return Headers.of(named.toArray(String[]::new));
  }

  private static String join(String query, String more) {
    return query.isEmpty() ? more : query + "&" + more;
  }

  String path(Thing thing) {
    String collection = thing.kind().collection(line.namespace());
    return thing.name().map(name -> collection + "/" + name).orElse(collection);
  }

  /** {@code name}, {@code kind/name}, with a kind to assume. */
  Thing thing(String word, String assumed) {
    String[] both = word.split("/", 2);
    var kind = KubernetesKind.named(both.length == 2 ? both[0] : assumed);
    var known = kind.orElseGet(() -> KubernetesKind.named(assumed).orElseThrow());
    return new Thing(known, Optional.of(both[both.length - 1]).filter(name -> !name.isEmpty()));
  }

  void unreadable(Effect effect) {
    session.partial();
    session.add(
        effect == Effect.DELETE
            ? Actions.of(
                "kubectl",
                "kubectl delete",
                effect,
                List.of(),
                "things that the line does not show")
            : Actions.unknown(
                "kubectl", KubectlProgram.spoken(line), "things that the line does not show"));
  }

  void get(boolean metrics) {
    String words = String.join(",", line.options().from(1).stream().map(a -> a.text()).toList());
    boolean raw = line.options().has("--raw");
    Optional<List<Thing>> things = line.things(1);
    if (metrics || raw || things.isEmpty() || words.isEmpty()) {
      boolean secrets = words.matches("(?i).*secret.*") || line.fromFile();
      Effect effect = secrets ? Effect.DISCLOSE : Effect.READ;
      session.add(
          Actions.of("kubectl", KubectlProgram.spoken(line), effect, List.of(), "only reads"));
      return;
    }
    String query = line.selector().map(s -> "labelSelector=" + encode(s)).orElse("");
    things.get().forEach(thing -> send("GET", path(thing), query, Body.NONE));
  }

  /** A request to a part of one thing, such as a pod's log. */
  void part(String method, String assumed, String word, String part) {
    if (word.isEmpty() && !method.equals("GET")) {
      unreadable(Effect.UNKNOWN);
      return;
    }
    send(method, path(thing(word, assumed)) + "/" + part, "", Body.NONE);
  }

  void delete() {
    Optional<List<Thing>> things = line.things(1);
    if (line.fromFile() || line.options().has("--raw") || things.isEmpty()) {
      unreadable(Effect.DELETE);
      return;
    }
    String query = line.selector().map(s -> "labelSelector=" + encode(s)).orElse("");
    things.get().forEach(thing -> send("DELETE", path(thing), query, Body.NONE));
  }

  /** Takes the node out of service and evicts all pods on it. */
  void drain() {
    Thing node = thing(line.sub(), "nodes");
    send("PATCH", path(node), "", Body.of("{\"spec\":{\"unschedulable\":true}}"));
    session.add(
        Actions.of(
            "kubectl",
            "kubectl drain",
            Effect.DELETE,
            List.of(dev.holdpoint.action.Target.of("pod", "*")),
            "evicts every pod of the node"));
  }

  static String encode(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
