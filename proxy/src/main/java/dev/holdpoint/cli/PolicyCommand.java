package dev.holdpoint.cli;

import dev.holdpoint.action.ShellCall;
import dev.holdpoint.assess.Inventory;
import dev.holdpoint.policy.PolicySet;
import dev.holdpoint.policy.text.Diagnostic;
import dev.holdpoint.policy.text.InventoryText;
import dev.holdpoint.policy.text.Packs;
import dev.holdpoint.policy.text.PolicyFault;
import dev.holdpoint.policy.text.PolicyText;
import dev.holdpoint.policy.text.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code holdpoint policy}: look at rules before they count. Offline. */
@Command(
    name = "policy",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "check|test|explain",
    description = "Checks rules, runs their examples and suites, and explains decisions. Offline.")
final class PolicyCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "name one of check, test, explain");
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Reads rule files and names every problem with line and column.")
  int check(@Parameters(paramLabel = "PATH", arity = "0..*") List<Path> paths) {
    PolicyText.Loaded loaded = PolicySources.load(paths == null ? List.of() : paths);
    loaded.warnings().forEach(one -> System.err.println(one));
    System.out.println(
        loaded.rules().size()
            + " rules are well-formed, "
            + loaded.warnings().size()
            + " warnings, policy "
            + loaded.policySet().digest().substring(0, 12));
    return ExitCode.DONE;
  }

  @Command(
      name = "test",
      mixinStandardHelpOptions = true,
      description = "Runs every rule's examples, and suites, through the real classifiers.")
  int test(
      @Parameters(paramLabel = "PATH", arity = "0..*") List<Path> paths,
      @Option(names = "--suite", paramLabel = "FILE", description = "a suite; repeat for several")
          List<Path> suites,
      @Nullable
          @Option(
              names = "--inventory",
              paramLabel = "FILE",
              description = "what stands where (default: the sample, for the shipped packs)")
          Path inventory)
      throws IOException {
    PolicyText.Loaded loaded = PolicySources.load(paths == null ? List.of() : paths);
    Inventory places =
        inventory == null
            ? (paths == null || paths.isEmpty()
                ? InventoryText.read(Packs.sampleInventory())
                : Inventory.EMPTY)
            : InventoryText.read(new Source(inventory.toString(), Files.readString(inventory)));
    var run = new PolicyRun();
    loaded.rules().forEach(rule -> run.examples(rule, places));
    for (Path file : suites == null ? List.<Path>of() : suites) {
      run.suite(file);
    }
    System.out.println(run.passed() + " passed, " + run.failed() + " failed");
    return run.failed() == 0 ? ExitCode.DONE : ExitCode.NO;
  }

  @Command(
      name = "explain",
      mixinStandardHelpOptions = true,
      description = "Traces one decision: every rule that was considered, and why.")
  int explain(
      @Parameters(paramLabel = "PATH", arity = "0..*") List<Path> paths,
      @Option(names = "--shell", paramLabel = "LINE", required = true, description = "a shell line")
          String shell,
      @Option(names = "--all", description = "also rules that do not match") boolean all) {
    PolicySet set = PolicySources.load(paths == null ? List.of() : paths).policySet();
    var screen = Screen.standard();
    PolicyTrace.print(screen, set, new ShellCall(shell, Optional.empty()), all);
    return ExitCode.DONE;
  }

  /** One line a problem, for people and editors. */
  static String told(PolicyFault fault) {
    return String.join("\n", fault.diagnostics().stream().map(Diagnostic::toString).toList());
  }

  static Clock clock() {
    return Clock.systemUTC();
  }
}
