package dev.holdpoint.classify.shell.command;

import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Environment;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Programs that run other programs. */
final class Wrappers {
  private Wrappers() {}

  static void addTo(Map<String, Program> programs) {
    plain(programs, 0, "", "nohup", "setsid", "builtin", "coproc", "unbuffer", "chronic", "ltrace");
    plain(programs, 0, "", "busybox", "toybox", "exec", "noglob", "nocorrect", "then", "do");
    plain(programs, 0, "-f -o --format --output", "time", "gtime");
    plain(programs, 0, "-n --adjustment", "nice");
    plain(programs, 0, "-c -n -p", "ionice", "chrt");
    plain(programs, 0, "-i -o -e --input --output --error", "stdbuf");
    plain(programs, 0, "-e -o -p -s -u -E -P -t -w", "strace", "caffeinate", "setpriv");
    plain(programs, 0, "-f -e", "dotenv", "envdir", "cross-env");
    plain(programs, 1, "-k -s --kill-after --signal", "timeout", "gtimeout", "taskset", "flock");
    plain(programs, 1, "--userspec --groups", "chroot");
    plain(
        programs,
        0,
        "-t -S -G -r -m",
        "nsenter",
        "unshare",
        "firejail",
        "bwrap",
        "proot",
        "fakeroot");
    joining(programs, 0, "-n --interval", "watch");
    joining(
        programs,
        1,
        "-b -c -D -E -e -F -I -i -J -L -l -m -O -o -p -Q -R -S -W -w",
        "ssh",
        "mosh",
        "autossh");
    var privileged =
        wrapper(0, "-u -g -h -p -C -r -t -T -U -D -R --user --group --host --chdir", false);
    programs.put("sudo", (call, session) -> assigning(privileged, call, session));
    programs.put("doas", (call, session) -> assigning(privileged, call, session));
    var env = wrapper(0, "-u -C --unset --chdir", false);
    programs.put("env", (call, session) -> env(env, call, session));
    programs.put("command", Wrappers::command);
    programs.put("su", Wrappers::su);
    programs.put("runuser", Wrappers::su);
    programs.put("xargs", Wrappers::xargs);
    programs.put("parallel", Wrappers::xargs);
    programs.put("script", Wrappers::su);
  }

  private static Wrapper wrapper(int operands, String valued, boolean joins) {
    return new Wrapper(Set.of(valued.split(" ")), operands, joins);
  }

  private static void plain(
      Map<String, Program> programs, int operands, String valued, String... names) {
    List.of(names).forEach(name -> programs.put(name, wrapper(operands, valued, false)));
  }

  private static void joining(
      Map<String, Program> programs, int operands, String valued, String... names) {
    List.of(names).forEach(name -> programs.put(name, wrapper(operands, valued, true)));
  }

  /** {@code sudo A=b program}: assignments may stand before the program. */
  private static Stream assigning(Wrapper wrapper, Invocation call, Session session) {
    var rest = new ArrayList<>(wrapper.behind(call.arguments()));
    Environment own = call.environment().copy();
    while (!rest.isEmpty() && rest.getFirst().text().matches("(?s)[A-Za-z_][A-Za-z0-9_]*=.*")) {
      String[] both = rest.removeFirst().text().split("=", 2);
      own.forget(both[0]);
      if (both[0].matches("LD_.*|BASH_ENV|PATH|DYLD_.*|GIT_SSH.*|PERL5.*|PYTHONSTARTUP")) {
        session.add(
            Actions.unknown(call.name(), both[0], "the variable changes what programs run"));
      }
    }
    return rest.isEmpty() ? wrapper.run(call, session) : session.command(rest, call.input(), own);
  }

  private static Stream env(Wrapper wrapper, Invocation call, Session session) {
    Options own = Options.gnu(call.arguments(), "-u", "-C", "-S", "--split-string");
    if (own.value("-S", "--split-string").isPresent()) {
      return session.line(own.value("-S", "--split-string").get(), call.input());
    }
    return assigning(wrapper, call, session);
  }

  /** {@code command -v} only looks a name up. */
  private static Stream command(Invocation call, Session session) {
    if (call.argument(0).filter(a -> a.is("-v") || a.is("-V")).isPresent()) {
      session.add(Actions.read("", "command -v", "looks a name up"));
      return Stream.OPAQUE;
    }
    return wrapper(0, "", false).run(call, session);
  }

  private static Stream su(Invocation call, Session session) {
    Options options = Options.gnu(call.arguments(), "-c", "--command", "-s", "-u", "-g", "-w");
    return options
        .value("-c", "--command")
        .map(script -> session.line(script, call.input()))
        .orElseGet(() -> new Wrapper(Set.of("-s"), 9, false).run(call, session));
  }

  /** The program gets more arguments than the line shows. */
  private static Stream xargs(Invocation call, Session session) {
    var own =
        wrapper(0, "-a -d -E -I -L -n -P -s -j --max-args --max-procs --replace --jobs", false);
    var rest = new ArrayList<>(own.behind(call.arguments()));
    if (rest.isEmpty() && call.name().equals("xargs")) {
      session.add(Actions.read("xargs", "xargs", "prints its words"));
      return Stream.OPAQUE;
    }
    int separator = rest.stream().map(Argument::text).toList().indexOf(":::");
    if (separator >= 0) {
      rest.subList(separator, rest.size()).clear();
    }
    boolean placed = rest.stream().anyMatch(a -> a.text().contains("{}"));
    var words = new ArrayList<Argument>();
    for (Argument word : rest) {
      words.add(word.text().contains("{}") ? Argument.unknown(word.text()) : word);
    }
    if (!placed) {
      words.add(Argument.unknown("$input"));
    }
    session.partial();
    return session.command(words, Stream.OPAQUE, call.environment());
  }
}
