package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Effect;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Commands of the shell itself. */
final class Builtins {
  private Builtins() {}

  static void addTo(Map<String, Program> programs) {
    programs.put("echo", Builtins::echo);
    programs.put("printf", Builtins::printf);
    for (String quiet :
        List.of(":", "cd", "exit", "return", "break", "continue", "umask", "times")) {
      programs.put(quiet, Builtins::quiet);
    }
    programs.put("eval", Builtins::eval);
    programs.put("source", Builtins::source);
    programs.put(".", Builtins::source);
    programs.put("trap", Builtins::trap);
    programs.put("alias", Builtins::alias);
    programs.put("unalias", Builtins::quiet);
    programs.put("enable", Builtins::unknown);
    programs.put("hash", Builtins::hash);
    programs.put("set", Builtins::set);
    programs.put("shift", Builtins::shift);
    programs.put("unset", Builtins::forget);
    for (String reader : List.of("read", "mapfile", "readarray", "getopts", "let")) {
      programs.put(reader, Builtins::forget);
    }
  }

  private static Stream quiet(Invocation call, Session session) {
    session.add(Actions.read("", call.name(), "a command of the shell itself"));
    return Stream.NOTHING;
  }

  private static Stream unknown(Invocation call, Session session) {
    session.add(Actions.unknown("", call.name(), "changes what commands mean"));
    return Stream.OPAQUE;
  }

  private static Stream echo(Invocation call, Session session) {
    boolean secret = call.arguments().stream().anyMatch(Builtins::secret);
    Effect effect = secret ? Effect.DISCLOSE : Effect.READ;
    session.add(Actions.of("", "echo", effect, List.of(), "prints its words"));
    boolean plain = call.arguments().stream().allMatch(a -> a.literal() && !a.pattern());
    boolean escapes = call.argument(0).filter(a -> a.text().matches("-[neE]+")).isPresent();
    if (!plain || escapes) {
      return Stream.OPAQUE;
    }
    return new Stream.Known(joined(call.arguments()) + "\n");
  }

  private static boolean secret(Argument word) {
    return !word.literal()
        && word.text()
            .matches("(?is).*\\$\\w*(secret|token|password|passwd|api_?key|credential).*");
  }

  private static Stream printf(Invocation call, Session session) {
    session.add(Actions.read("", "printf", "prints its words"));
    if (call.argument(0).filter(a -> a.is("-v")).isPresent()) {
      call.argument(1).ifPresent(name -> session.environment().forget(name.text()));
      return Stream.NOTHING;
    }
    boolean constant =
        call.arguments().size() == 1
            && call.words().get(1).literal()
            && !call.words().get(1).text().matches("(?s).*[%\\\\].*");
    return constant ? new Stream.Known(call.words().get(1).text()) : Stream.OPAQUE;
  }

  private static Stream eval(Invocation call, Session session) {
    boolean literal = call.arguments().stream().allMatch(Argument::literal);
    var script = new Argument(joined(call.arguments()), literal, false);
    return session.evaluate(script, call.input());
  }

  private static Stream source(Invocation call, Session session) {
    Argument file = call.argument(0).orElse(Argument.unknown("$"));
    if (!file.literal()) {
      session.add(Actions.unknown("", call.name(), "a script whose name is computed"));
    } else {
      OwnScripts.file("source", file.text(), session);
    }
    return Stream.OPAQUE;
  }

  private static Stream trap(Invocation call, Session session) {
    call.argument(0)
        .filter(word -> !word.text().startsWith("-") && call.arguments().size() > 1)
        .ifPresent(script -> session.line(script, Stream.NOTHING));
    return quiet(call, session);
  }

  private static Stream alias(Invocation call, Session session) {
    for (Argument word : call.arguments()) {
      int equals = word.text().indexOf('=');
      if (equals > 0) {
        session.environment().alias(word.text().substring(0, equals));
      }
    }
    return quiet(call, session);
  }

  private static Stream hash(Invocation call, Session session) {
    boolean redirects = Options.gnu(call.arguments(), "-p").has("-p");
    return redirects ? unknown(call, session) : quiet(call, session);
  }

  private static Stream set(Invocation call, Session session) {
    int dashes = call.arguments().stream().map(Argument::text).toList().indexOf("--");
    if (dashes >= 0) {
      session
          .environment()
          .positional(call.arguments().subList(dashes + 1, call.arguments().size()));
    } else if (call.argument(0).filter(a -> !a.text().matches("[-+].*")).isPresent()) {
      session.environment().positional(call.arguments());
    }
    return quiet(call, session);
  }

  private static Stream shift(Invocation call, Session session) {
    session.environment().forgetPositional();
    return quiet(call, session);
  }

  private static Stream forget(Invocation call, Session session) {
    for (Argument word : call.arguments()) {
      session.environment().forget(word.text().replaceFirst("[^A-Za-z0-9_].*", ""));
    }
    session.environment().forget("REPLY");
    session.environment().forget("MAPFILE");
    return quiet(call, session);
  }

  static String joined(List<Argument> words) {
    return words.stream().map(Argument::text).collect(Collectors.joining(" "));
  }
}
