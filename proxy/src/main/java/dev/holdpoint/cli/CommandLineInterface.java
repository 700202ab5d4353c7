package dev.holdpoint.cli;

import dev.holdpoint.installation.Practice;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Puts the commands together and runs them. */
public final class CommandLineInterface {
  private CommandLineInterface() {}

  /**
   * Runs one command line and returns its exit code.
   *
   * @param practice the sandbox, where the distribution holds it
   * @param more commands of other modules, each a picocli command object
   */
  public static int run(Optional<Practice> practice, List<Object> more, String... arguments) {
    var line = new CommandLine(new RootCommand());
    line.addSubcommand(new UpCommand(practice));
    more.forEach(line::addSubcommand);
    line.addSubcommand(new ClassifyCommand());
    line.addSubcommand(new PolicyCommand());
    line.addSubcommand(new HoldsCommand());
    line.addSubcommand(new LedgerCommand());
    line.addSubcommand(new UserCommand());
    line.addSubcommand(new AgentCommand());
    line.setExecutionExceptionHandler(CommandLineInterface::explain);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setUsageHelpAutoWidth(true);
    boolean plain =
        System.getenv().containsKey("NO_COLOR")
            || System.console() == null
            || !System.console().isTerminal();
    line.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            plain ? CommandLine.Help.Ansi.OFF : CommandLine.Help.Ansi.ON));
    return line.execute(arguments);
  }

  private static int explain(Exception fault, CommandLine line, CommandLine.ParseResult parsed)
      throws Exception {
    if (fault instanceof Trouble trouble) {
      line.getErr().println("holdpoint: " + trouble.getMessage());
      return trouble.exitCode();
    }
    throw fault;
  }
}
