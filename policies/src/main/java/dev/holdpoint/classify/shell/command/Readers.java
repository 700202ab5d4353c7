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
import java.util.Objects;

/** Text tools whose programs could write or run: {@code awk}, {@code sed}; and {@code cat}. */
final class Readers {
  private Readers() {}

  static void addTo(Map<String, Program> programs) {
    for (String name : List.of("awk", "gawk", "mawk", "nawk")) {
      programs.put(name, Readers::awk);
    }
    Program sed = Objects.requireNonNull(programs.get("sed"));
    programs.put("sed", (call, session) -> sed(sed, call, session));
    programs.put("gsed", programs.get("sed"));
    Program cat = Objects.requireNonNull(programs.get("cat"));
    programs.put("cat", (call, session) -> cat(cat, call, session));
    programs.put("printenv", Readers::printenv);
  }

  private static Stream awk(Invocation call, Session session) {
    Options options =
        Options.gnu(call.arguments(), "-F", "-v", "-f", "--file", "-e", "--source", "-i");
    boolean foreign = options.has("-f", "--file", "-i", "--include", "-l", "--load");
    Argument code =
        options
            .value("-e", "--source")
            .or(() -> options.operands().stream().findFirst())
            .orElse(Argument.of(""));
    String text = code.text().replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"|/(?:[^/\\\\\n]|\\\\.)+/", "0");
    boolean acts = text.matches("(?s).*(system|getline|\\||@load|close|printf?[^;}]*>).*");
    if (foreign || acts || !code.literal()) {
      session.add(Actions.unknown("awk", "awk", "its program may write files or run commands"));
    } else {
      session.add(Actions.read("awk", "awk", "its program only reads and prints"));
    }
    return Stream.OPAQUE;
  }

  private static Stream sed(Program table, Invocation call, Session session) {
    Options options = Options.gnu(call.arguments(), "-e", "--expression", "-f", "--file", "-l");
    var scripts = new java.util.ArrayList<>(options.values("-e", "--expression"));
    if (scripts.isEmpty()) {
      options.operands().stream().findFirst().ifPresent(scripts::add);
    }
    boolean acts = scripts.stream().anyMatch(script -> !script.literal() || sedActs(script.text()));
    if (acts) {
      session.add(Actions.unknown("sed", "sed", "its script may write files or run commands"));
      return Stream.OPAQUE;
    }
    return table.run(call, session);
  }

  /** The commands {@code e} and {@code w}, also as flags of {@code s}. */
  private static boolean sedActs(String script) {
    return script.matches("(?s)(.*[;{}\n])?\\s*[0-9,$!]*(/[^/]*/)?\\s*(e\\b|[wW]\\s).*")
        || script.matches("(?s).*s(.).*\\1.*\\1[gpiIM0-9]*[ew].*")
            && !script.matches("(?s).*s(.)(?:(?!\\1).)*\\1(?:(?!\\1).)*\\1[gpiIM0-9]*");
  }

  /** Answers what it copies from its input when that is known. */
  private static Stream cat(Program table, Invocation call, Session session) {
    table.run(call, session);
    boolean copies =
        call.arguments().isEmpty() || call.arguments().stream().allMatch(a -> a.is("-"));
    return copies && call.input() instanceof Stream.Known ? call.input() : Stream.OPAQUE;
  }

  private static Stream printenv(Invocation call, Session session) {
    boolean secret =
        call.arguments().stream()
            .anyMatch(a -> a.text().matches("(?i).*(secret|token|passw|key|credential).*"));
    session.add(
        Actions.of(
            "printenv",
            "printenv",
            secret ? Effect.DISCLOSE : Effect.READ,
            List.of(),
            "prints variables"));
    return Stream.OPAQUE;
  }
}
