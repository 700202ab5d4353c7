package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.shell.command.KubectlLine.Thing;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Session;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands of kubectl that create and change things. */
final class KubectlChanges {
  private KubectlChanges() {}

  static void command(KubectlLine line, KubernetesRequests requests, Session session) {
    switch (line.command()) {
      case "apply" -> apply(line, requests, session);
      case "create", "run", "expose", "autoscale" -> create(line, requests);
      case "replace", "edit", "set" -> change(line, requests, Body.UNREAD);
      case "patch" -> change(line, requests, patch(line));
      case "scale" -> scale(line, requests);
      case "rollout" -> rollout(line, requests, session);
      case "label", "annotate" -> change(line, requests, Body.of("{\"metadata\":{}}"));
      case "taint" -> change(line, requests, Body.of("{\"spec\":{\"taints\":[{}]}}"));
      case "cordon", "uncordon" -> {
        boolean off = line.command().equals("cordon");
        Thing node = requests.thing(line.sub(), "nodes");
        requests.send(
            "PATCH",
            requests.path(node),
            "",
            Body.of("{\"spec\":{\"unschedulable\":" + off + "}}"));
      }
      default ->
          session.add(
              Actions.unknown("kubectl", KubectlProgram.spoken(line), "no such command is known"));
    }
  }

  private static void apply(KubectlLine line, KubernetesRequests requests, Session session) {
    boolean viewing = line.sub().equals("view-last-applied");
    if (viewing) {
      session.add(Actions.read("kubectl", "kubectl apply view-last-applied", "only reads"));
    } else {
      requests.unreadable(line.options().has("--prune") ? Effect.DELETE : Effect.UNKNOWN);
    }
  }

  private static void create(KubectlLine line, KubernetesRequests requests) {
    if (line.fromFile()) {
      requests.unreadable(Effect.UNKNOWN);
      return;
    }
    String kind =
        switch (line.command()) {
          case "run" -> "pods";
          case "expose" -> "services";
          case "autoscale" -> "hpa";
          default -> line.sub();
        };
    Optional<KubernetesKind> known = KubernetesKind.named(kind);
    if (line.sub().equals("token")) {
      requests.part("POST", "serviceaccounts", line.options().word(2).orElse(""), "token");
    } else if (known.isEmpty()) {
      requests.unreadable(Effect.UNKNOWN);
    } else {
      int at = line.command().equals("run") ? 1 : line.options().operands().size() - 1;
      String name = line.options().word(at).orElse("");
      requests.send(
          "POST", requests.path(new Thing(known.get(), Optional.empty())), "", named(name));
    }
  }

  private static Body named(String name) {
    Value metadata = Value.Fields.NONE.with("name", name);
    return Body.of(Canon.write(Value.Fields.of(Map.of("metadata", metadata))));
  }

  private static Body patch(KubectlLine line) {
    return line.options()
        .value("-p", "--patch")
        .filter(Argument::literal)
        .filter(patch -> patch.text().strip().matches("(?s)[\\[{].*"))
        .map(patch -> Body.of(patch.text()))
        .orElse(Body.UNREAD);
  }

  private static void change(KubectlLine line, KubernetesRequests requests, Body body) {
    int from = line.command().equals("set") ? 2 : 1;
    Optional<List<Thing>> things = line.things(from);
    if (line.fromFile() || things.isEmpty()) {
      requests.unreadable(Effect.UNKNOWN);
      return;
    }
    boolean force = line.command().equals("replace");
    String method = force ? "PUT" : "PATCH";
    things.get().forEach(thing -> requests.send(method, requests.path(thing), "", body));
  }

  private static void scale(KubectlLine line, KubernetesRequests requests) {
    Optional<List<Thing>> things = line.things(1);
    Optional<Argument> replicas = line.options().value("--replicas");
    if (line.fromFile() || things.isEmpty() || replicas.isEmpty()) {
      requests.unreadable(Effect.UNKNOWN);
      return;
    }
    boolean known = replicas.get().text().matches("\\d{1,9}");
    Body body =
        known ? Body.of("{\"spec\":{\"replicas\":" + replicas.get().text() + "}}") : Body.UNREAD;
    things
        .get()
        .forEach(thing -> requests.send("PATCH", requests.path(thing) + "/scale", "", body));
  }

  private static void rollout(KubectlLine line, KubernetesRequests requests, Session session) {
    if (line.sub().matches("status|history")) {
      session.add(Actions.read("kubectl", "kubectl rollout " + line.sub(), "only reads"));
      return;
    }
    Optional<List<Thing>> things = line.things(2);
    if (things.isEmpty() || !line.sub().matches("restart|undo|pause|resume")) {
      requests.unreadable(Effect.UNKNOWN);
      return;
    }
    Body body =
        switch (line.sub()) {
          case "restart" ->
              Body.of("{\"spec\":{\"template\":{\"metadata\":{\"annotations\":{}}}}}");
          case "undo" -> Body.UNREAD;
          default -> Body.of("{\"spec\":{\"paused\":" + line.sub().equals("pause") + "}}");
        };
    things.get().forEach(thing -> requests.send("PATCH", requests.path(thing), "", body));
  }
}
