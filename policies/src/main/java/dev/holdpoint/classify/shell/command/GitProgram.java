package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Target;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import java.util.List;
import java.util.Set;

/** {@code git}: what its table cannot say, which is what its operands mean. */
final class GitProgram implements Program {
  private static final Set<String> GLOBAL =
      Set.of("-C", "-c", "--git-dir", "--work-tree", "--namespace", "--exec-path", "--config-env");

  private final Program table;

  GitProgram(Program table) {
    this.table = table;
  }

  @Override
  public Stream run(Invocation call, Session session) {
    var words = call.arguments();
    int at = subcommand(words);
    for (int i = 0; i < at; i++) {
      judge(words.get(i), session);
    }
    if (at < words.size()) {
      List<Argument> rest = words.subList(at + 1, words.size());
      switch (words.get(at).text()) {
        case "push" -> push(rest, session);
        case "checkout" -> checkout(rest, session);
        default -> {}
      }
      return table.run(call.with(words.subList(at, words.size())), session);
    }
    return table.run(call, session);
  }

  private static int subcommand(List<Argument> words) {
    int at = 0;
    while (at < words.size() && words.get(at).option()) {
      at += GLOBAL.contains(words.get(at).text()) ? 2 : 1;
    }
    return Math.min(at, words.size());
  }

  /**
   * Settings given in the line may name commands to run, or an alias that starts with {@code !}.
   */
  private static void judge(Argument global, Session session) {
    String text = global.text();
    boolean runs =
        text.matches(
            "(?is)(alias\\..*|core\\.(sshcommand|pager|editor|hookspath|fsmonitor|gitproxy|askpass)"
                + "|.*\\.(command|textconv|cmd|clean|smudge|process|driver|helper|program|external"
                + "|uploadpack|receivepack)|pager\\..*|include\\..*|sequence\\.editor)=.*");
    boolean plainPager = text.matches("(?i)(core\\.pager|pager\\.\\w+)=(cat|less|false|true|)");
    boolean lookup = text.startsWith("--exec-path=") || text.startsWith("--config-env");
    if (runs && !plainPager || lookup) {
      session.add(Actions.unknown("git", "git -c", "a setting that may run a command"));
    }
  }

  /** {@code +ref} forces, {@code :ref} deletes. */
  private static void push(List<Argument> words, Session session) {
    Options options =
        Options.gnu(words, "-o", "--push-option", "--repo", "--receive-pack", "--exec");
    if (options.has("--receive-pack", "--exec")) {
      session.add(Actions.unknown("git", "git push", "names a command to run on the other side"));
    }
    if (options.has("--dry-run", "-n")) {
      return;
    }
    for (Argument ref : options.from(1)) {
      if (ref.text().startsWith("+") || ref.text().startsWith(":") && ref.text().length() > 1) {
        session.add(
            Actions.of(
                "git",
                "git push",
                Effect.DELETE,
                List.of(Target.of("ref", ref.text().substring(1))),
                "forces or deletes a ref"));
      }
    }
  }

  /** With paths it overwrites files that were never committed. */
  private static void checkout(List<Argument> words, Session session) {
    Options options =
        Options.gnu(words, "-b", "-B", "--orphan", "--conflict", "--pathspec-from-file");
    boolean creates = options.has("-b", "-B", "--orphan", "-t", "--track", "--help");
    boolean paths =
        options.behindDashes() > 0
            || options.has("--pathspec-from-file", "--ours", "--theirs")
            || !creates && options.operands().size() > 1
            || options.operands().stream()
                .anyMatch(o -> o.text().matches("\\.|\\./.*|:.*|.*\\*.*"));
    if (paths && !options.has("--help")) {
      session.add(
          Actions.of(
              "git",
              "git checkout",
              Effect.DELETE,
              options.operands().stream().map(o -> Actions.file(o.text())).toList(),
              "overwrites files in the working tree"));
    }
  }
}
