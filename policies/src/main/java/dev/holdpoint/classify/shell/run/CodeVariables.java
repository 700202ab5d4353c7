package dev.holdpoint.classify.shell.run;

import java.util.Set;

/** Variables whose value makes other programs run code. */
final class CodeVariables {
  /** Programs run the value as a command. */
  private static final Set<String> COMMANDS =
      Set.of(
          "PROMPT_COMMAND",
          "GIT_SSH_COMMAND",
          "GIT_SSH",
          "GIT_EXTERNAL_DIFF",
          "GIT_EDITOR",
          "GIT_SEQUENCE_EDITOR",
          "GIT_PAGER",
          "GIT_ASKPASS",
          "SSH_ASKPASS",
          "EDITOR",
          "VISUAL",
          "PAGER",
          "MANPAGER",
          "KUBE_EDITOR",
          "LESSOPEN",
          "RSYNC_RSH",
          "BROWSER");

  /** Programs load the value as code. */
  private static final Set<String> CODE =
      Set.of(
          "LD_PRELOAD",
          "LD_AUDIT",
          "DYLD_INSERT_LIBRARIES",
          "BASH_ENV",
          "PYTHONSTARTUP",
          "PERL5OPT",
          "PERL5DB",
          "RUBYOPT",
          "SHELLOPTS",
          "BASHOPTS",
          "PS4");

  private CodeVariables() {}

  static void judge(String name, Argument value, Environment environment, Interpreter walk) {
    if (value.is("")) {
      return;
    }
    if (COMMANDS.contains(name)) {
      walk.text(value, environment.copy(), Stream.OPAQUE);
    } else if (CODE.contains(name) || loads(name, value) || strangePath(name, value)) {
      walk.outcome()
          .add(Actions.unknown("", "set " + name, "the variable makes other programs run code"));
    }
  }

  private static boolean loads(String name, Argument value) {
    return name.equals("NODE_OPTIONS")
        && (!value.literal() || value.text().matches(".*(-r|require|import|loader).*"));
  }

  /** A search path that starts where anybody may put programs. */
  private static boolean strangePath(String name, Argument value) {
    return name.equals("PATH") && value.text().matches("(\\.?:|\\.?$|/tmp|/var/tmp|/dev/shm).*");
  }
}
