package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Effect;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.tool.Verbs;
import java.util.List;
import java.util.Optional;

/** Programs named by a path: the project's own scripts, or something from anywhere. */
final class OwnScripts {
  private OwnScripts() {}

  static void run(Invocation call, Session session) {
    file(call.name(), call.name(), session);
  }

  /** Running the script in that file. */
  static void file(String program, String path, Session session) {
    boolean outside = path.matches("(/|~|\\.\\./|[A-Za-z]:).*") || path.contains("/../");
    if (outside || speaksOfHarm(path)) {
      session.add(Actions.unknown(program, path, "a script that nobody has read"));
    } else {
      session.add(Actions.localCode(program, path, "runs a script of the project"));
    }
  }

  /** Whether a name says that it deletes, deploys or the like. */
  static boolean speaksOfHarm(String name) {
    return Verbs.parts(name).stream()
            .map(Verbs::effect)
            .flatMap(Optional::stream)
            .anyMatch(List.of(Effect.DELETE, Effect.REPLACE, Effect.GRANT, Effect.EXPOSE)::contains)
        || Verbs.parts(name).stream()
            .anyMatch(
                List.of("deploy", "migrate", "prod", "production", "release", "rollout")::contains);
  }
}
