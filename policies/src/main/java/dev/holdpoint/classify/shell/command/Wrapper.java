package dev.holdpoint.classify.shell.command;

import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import java.util.List;
import java.util.Set;

/**
 * A program that runs the program behind it.
 *
 * @param valued its own options whose value is the next argument
 * @param operands how many words of its own come before the program
 * @param joins whether the rest is one line for a shell, as {@code ssh} and {@code watch} do
 */
record Wrapper(Set<String> valued, int operands, boolean joins) implements Program {

  @Override
  public Stream run(Invocation call, Session session) {
    List<Argument> rest = behind(call.arguments());
    if (rest.isEmpty()) {
      return alone(call, session);
    }
    if (joins) {
      boolean literal = rest.stream().allMatch(Argument::literal);
      return session.line(new Argument(Builtins.joined(rest), literal, false), call.input());
    }
    return session.command(rest, call.input(), call.environment());
  }

  /** Without a program behind it: most print something, some open a shell for input. */
  private Stream alone(Invocation call, Session session) {
    boolean shell =
        Set.of("sudo", "doas", "su", "ssh", "chroot", "unshare", "nsenter", "runuser", "exec")
            .contains(call.name());
    boolean asks =
        call.arguments().stream().anyMatch(a -> a.text().matches("--(help|version)|-[lVvkK]|list"));
    if (call.input() instanceof Stream.Known known && shell) {
      return session.line(Argument.of(known.text()), Stream.NOTHING);
    }
    if (shell && !asks && !call.arguments().isEmpty()
        || call.input() instanceof Stream.Opaque && shell) {
      session.add(Actions.unknown(call.name(), call.name(), "opens a shell for whatever comes"));
    } else {
      session.add(Actions.read(call.name(), call.name(), "runs no program"));
    }
    return Stream.OPAQUE;
  }

  /** What stands behind the wrapper's own options, assignments and operands. */
  List<Argument> behind(List<Argument> arguments) {
    int at = 0;
    int own = operands;
    while (at < arguments.size()) {
      Argument word = arguments.get(at);
      if (word.is("--")) {
        at++;
        while (own > 0 && at < arguments.size()) {
          at++;
          own--;
        }
        break;
      }
      if (word.option()) {
        at += takesNext(word.text()) ? 2 : 1;
      } else if (own > 0) {
        own--;
        at++;
      } else {
        break;
      }
    }
    return at >= arguments.size() ? List.of() : arguments.subList(at, arguments.size());
  }

  private boolean takesNext(String option) {
    if (option.startsWith("--")) {
      return valued.contains(option);
    }
    for (int i = 1; i < option.length(); i++) {
      if (valued.contains("-" + option.charAt(i))) {
        return i == option.length() - 1;
      }
    }
    return false;
  }
}
