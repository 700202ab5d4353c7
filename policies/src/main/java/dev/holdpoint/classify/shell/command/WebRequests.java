package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Body;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Target;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Command lines that send HTTP requests: the classifiers of HTTP answer for them. */
final class WebRequests {
  private static final List<String> SAFE = List.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final String SEARCHES =
      ".*/(_search|_msearch|_count|_mget|_explain|_analyze|_field_caps|search|multi-search|facet-search)/?";
  private static final String REMOVALS =
      ".*/(_delete_by_query|delete-batch|delete|destroy|purge|remove|clear|batch-delete|batchDelete)/?";

  private final Function<HttpCall, Classification> http;

  WebRequests(Function<HttpCall, Classification> http) {
    this.http = http;
  }

  /** A request as a command line describes it. */
  record Request(String program, String method, Argument url, Headers headers, Body body) {}

  void send(Request request, Session session) {
    Optional<HttpCall> call = call(request);
    if (!request.url().literal()) {
      session.partial();
    }
    if (call.isEmpty()) {
      session.add(
          Actions.unknown(request.program(), request.method(), "a request to a computed address"));
      return;
    }
    Classification answer = http.apply(call.get());
    boolean nobodys =
        answer instanceof Classification.Unrecognized(var system, var problem)
            && system.equals("http");
    if (nobodys) {
      session.partial();
      session.add(general(request.program(), call.get()));
    } else {
      session.add(answer);
    }
  }

  /** The parsed request; empty when not even the host is known. */
  private static Optional<HttpCall> call(Request request) {
    String url = request.url().text().replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "");
    int slash = slash(url);
    String authority = url.substring(0, slash).replaceFirst("^.*@", "");
    String target = url.substring(slash).replaceFirst("#.*", "");
    if (authority.isEmpty() || authority.contains("$")) {
      return Optional.empty();
    }
    int question = target.indexOf('?');
    String path = question < 0 ? target : target.substring(0, question);
    String query = question < 0 ? "" : target.substring(question + 1);
    return Optional.of(
        new HttpCall(
            request.method(),
            authority,
            path.startsWith("/") ? path : "/" + path,
            query,
            request.headers(),
            request.body(),
            Optional.empty()));
  }

  private static int slash(String url) {
    for (int i = 0; i < url.length(); i++) {
      if ("/?#".indexOf(url.charAt(i)) >= 0) {
        return i;
      }
    }
    return url.length();
  }

  /** A request to a server that nobody has described: RFC 9110, section 9.2.1, on methods. */
  private static Action general(String program, HttpCall call) {
    boolean overridden =
        call.headers().fields().stream().anyMatch(f -> f.name().matches("(?i)x-.*method.*"));
    return new Action(
        "http",
        call.authority(),
        call.method(),
        overridden ? Effect.UNKNOWN : effect(call),
        List.of(Target.of("url", call.authority() + call.path())),
        dev.holdpoint.action.Count.ONE,
        dev.holdpoint.action.Value.Fields.NONE,
        dev.holdpoint.action.Undo.UNKNOWN,
        List.of(program + " to a server that no classifier knows"));
  }

  private static Effect effect(HttpCall call) {
    if (SAFE.contains(call.method())) {
      return Effect.READ;
    }
    if (call.method().equals("DELETE") || call.path().matches(REMOVALS)) {
      return Effect.DELETE;
    }
    boolean search = call.method().equals("POST") && call.path().matches(SEARCHES);
    return search ? Effect.READ : Effect.UNKNOWN;
  }
}
