package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.shell.command.KubectlLine.Thing;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import java.util.List;
import java.util.function.Function;

/** {@code kubectl}: each command is the requests that it sends, which their classifier judges. */
final class KubectlProgram implements Program {
  private final Function<HttpCall, Classification> http;

  KubectlProgram(Function<HttpCall, Classification> http) {
    this.http = http;
  }

  @Override
  public Stream run(Invocation call, Session session) {
    KubectlLine line = KubectlLine.of(call.arguments());
    if (!line.options().literal() || line.fromFile()) {
      session.partial();
    }
    boolean computed = !line.options().operands().isEmpty() && line.command().isEmpty();
    if (computed) {
      session.add(Actions.unknown("kubectl", "kubectl", "a command that is computed"));
    } else if (line.rehearsed() || Harmless.asksForHelp(call.arguments(), line.options())) {
      session.add(Actions.read("kubectl", spoken(line), "only prints what it would do"));
    } else {
      command(call, line, new KubernetesRequests(http, line, session), session);
    }
    return Stream.OPAQUE;
  }

  private static void command(
      Invocation call, KubectlLine line, KubernetesRequests requests, Session session) {
    switch (line.command()) {
      case "",
          "explain",
          "api-resources",
          "api-versions",
          "version",
          "cluster-info",
          "completion",
          "options",
          "plugin",
          "diff",
          "kustomize",
          "krew",
          "tree",
          "neat",
          "ctx" ->
          session.add(Actions.read("kubectl", spoken(line), "only reads"));
      case "get", "describe", "wait", "top", "events" -> requests.get(line.command().equals("top"));
      case "logs", "log" -> requests.part("GET", "pods", line.sub(), "log");
      case "config" -> config(line, session);
      case "auth" -> auth(line, session);
      case "delete" -> requests.delete();
      case "drain" -> requests.drain();
      case "exec" -> execute(call, line, requests, session);
      case "attach", "cp" ->
          requests.part("POST", "pods", line.sub().replaceFirst(":.*", ""), "exec");
      case "debug" -> requests.part("PATCH", "pods", line.sub(), "ephemeralcontainers");
      case "port-forward" -> requests.part("POST", "pods", line.sub(), "portforward");
      case "proxy" ->
          session.add(Actions.unknown("kubectl", "kubectl proxy", "opens the whole API"));
      case "certificate" ->
          requests.part(
              "PUT", "certificatesigningrequests", line.options().word(2).orElse(""), "approval");
      default -> KubectlChanges.command(line, requests, session);
    }
  }

  static String spoken(KubectlLine line) {
    return ("kubectl " + line.command()).strip();
  }

  private static void config(KubectlLine line, Session session) {
    boolean raw = line.options().has("--raw");
    Effect effect =
        switch (line.sub()) {
          case "view", "current-context", "get-contexts", "get-clusters", "get-users" ->
              raw ? Effect.DISCLOSE : Effect.READ;
          default -> Effect.UPDATE;
        };
    session.add(
        Actions.of(
            "kubectl", "kubectl config " + line.sub(), effect, List.of(), "the client's own file"));
  }

  private static void auth(KubectlLine line, Session session) {
    if (line.sub().equals("reconcile")) {
      session.add(
          Actions.of(
              "kubectl", "kubectl auth reconcile", Effect.GRANT, List.of(), "changes roles"));
    } else {
      session.add(Actions.read("kubectl", "kubectl auth " + line.sub(), "asks what is allowed"));
    }
  }

  /** The command inside the container is judged as well. */
  private static void execute(
      Invocation call, KubectlLine line, KubernetesRequests requests, Session session) {
    Thing pod = requests.thing(line.sub(), "pods");
    requests.send("POST", requests.path(pod) + "/exec", "", Body.NONE);
    int behind = line.options().behindDashes();
    List<Argument> rest =
        behind > 0
            ? line.options().from(line.options().operands().size() - behind)
            : line.options().from(2);
    if (!rest.isEmpty()) {
      session.command(rest, call.input(), call.environment());
    }
  }
}
