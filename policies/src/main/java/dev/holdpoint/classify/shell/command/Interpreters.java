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
import java.util.Optional;

/** Programs that run text as code: shells, whose text is walked, and other languages. */
final class Interpreters {
  private static final List<String> SHELLS =
      List.of("sh", "bash", "zsh", "dash", "ksh", "ash", "mksh", "rbash");
  private static final List<String> LANGUAGES =
      List.of(
          "python",
          "node",
          "nodejs",
          "perl",
          "ruby",
          "php",
          "lua",
          "luajit",
          "tclsh",
          "Rscript",
          "R",
          "osascript",
          "pwsh",
          "powershell",
          "fish",
          "tsx",
          "ts-node",
          "julia",
          "elixir",
          "groovy",
          "scala",
          "jshell",
          "java",
          "pypy",
          "ipython",
          "expect",
          "ghci",
          "erl",
          "clojure",
          "bb",
          "nu");

  private Interpreters() {}

  static void addTo(Map<String, Program> programs) {
    SHELLS.forEach(name -> programs.put(name, Interpreters::shell));
    LANGUAGES.forEach(name -> programs.put(name, Interpreters::language));
  }

  private static Stream shell(Invocation call, Session session) {
    Options options = Options.gnu(call.arguments(), "-o", "-O", "--rcfile", "--init-file");
    if (options.has("--rcfile", "--init-file")) {
      session.add(Actions.unknown(call.name(), "start file", "runs a file that nobody has read"));
    }
    if (options.has("-c")) {
      return options.operands().isEmpty()
          ? Stream.NOTHING
          : script(call, options.operands(), session);
    }
    if (options.has("--version", "--help")) {
      session.add(Actions.read(call.name(), call.name(), "asks for help only"));
      return Stream.OPAQUE;
    }
    if (options.operands().isEmpty() || options.has("-s")) {
      return fed(call, session);
    }
    return file(call, options.operands().getFirst(), session);
  }

  /** {@code sh -c script name arguments...}. */
  private static Stream script(Invocation call, List<Argument> operands, Session session) {
    Argument script = operands.getFirst();
    if (operands.size() > 2) {
      session.environment().positional(operands.subList(2, operands.size()));
    }
    return session.line(script, call.input());
  }

  private static Stream fed(Invocation call, Session session) {
    if (call.input() instanceof Stream.Known(String text)) {
      return session.line(Argument.of(text), Stream.NOTHING);
    }
    session.add(Actions.unknown(call.name(), call.name(), "runs whatever comes through its input"));
    return Stream.OPAQUE;
  }

  private static Stream file(Invocation call, Argument file, Session session) {
    if (!file.literal()) {
      session.add(Actions.unknown(call.name(), file.text(), "a script whose name is computed"));
    } else {
      OwnScripts.file(call.name(), file.text(), session);
    }
    return Stream.OPAQUE;
  }

  private static Stream language(Invocation call, Session session) {
    Options options =
        Options.gnu(
            call.arguments(), "-c", "-e", "-m", "-r", "-E", "-W", "-X", "-I", "--eval", "-p");
    Optional<Argument> code =
        options.value("-c", "-e", "-E", "--eval", "-p", "-r", "--print", "-Command");
    if (options.has("--version", "-V", "--help") || onlyAsks(call)) {
      session.add(Actions.read(call.name(), call.name(), "asks for help only"));
    } else if (code.isPresent() && !options.has("-m")) {
      inline(call, code.get(), session);
    } else if (options.has("-m")) {
      module(call, session);
    } else if (options.operands().isEmpty() || options.operands().getFirst().is("-")) {
      input(call, session);
    } else {
      file(call, options.operands().getFirst(), session);
    }
    return Stream.OPAQUE;
  }

  private static boolean onlyAsks(Invocation call) {
    return call.arguments().size() == 1 && call.words().get(1).text().matches("-v|-version|-h");
  }

  private static void inline(Invocation call, Argument code, Session session) {
    if (code.literal() && HarmlessCode.is(code.text())) {
      session.add(Actions.read(call.name(), call.name() + " -c", "only computes and prints"));
    } else {
      boolean known = code.literal();
      String step = known ? "runs code given in the line" : "runs code that is computed";
      Effect effect = known ? Effect.EXECUTE : Effect.UNKNOWN;
      session.add(Actions.of(call.name(), call.name() + " -c", effect, List.of(), step));
    }
  }

  private static void input(Invocation call, Session session) {
    boolean harmless = call.input() instanceof Stream.Known(String text) && HarmlessCode.is(text);
    if (harmless) {
      session.add(Actions.read(call.name(), call.name(), "only computes and prints"));
    } else {
      session.add(
          Actions.unknown(call.name(), call.name(), "runs whatever comes through its input"));
    }
  }

  /** {@code python -m pip install x} is {@code pip install x}. */
  private static void module(Invocation call, Session session) {
    var words = call.arguments();
    int at = words.stream().map(Argument::text).toList().indexOf("-m");
    if (at < 0 || at + 1 == words.size()) {
      session.add(Actions.unknown(call.name(), call.name(), "a module whose name is computed"));
      return;
    }
    String module = words.get(at + 1).text();
    if (module.matches(
        "http\\.server|json\\.tool|venv|timeit|compileall|py_compile|build|site|this")) {
      session.add(
          Actions.localCode(call.name(), call.name() + " -m " + module, "a standard module"));
    } else {
      session.command(words.subList(at + 1, words.size()), call.input(), call.environment());
    }
  }
}
