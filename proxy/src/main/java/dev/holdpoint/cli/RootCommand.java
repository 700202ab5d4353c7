package dev.holdpoint.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code holdpoint}: says what there is. */
@Command(
    name = "holdpoint",
    mixinStandardHelpOptions = true,
    version = "holdpoint 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    description = "Pauses destructive calls of AI coding agents until the right people agree.",
    footer = {
      "",
      "Exit codes: 0 done, 1 the answer is no, 2 wrong usage or configuration,",
      "3 a needed service is unreachable.",
      "Begin with: holdpoint demo"
    })
final class RootCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name a command");
  }
}
