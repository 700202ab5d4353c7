package dev.holdpoint.cli;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdpoint holds}: the queue from a terminal, as one person. */
@Command(
    name = "holds",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "list|show|watch|approve|deny",
    description = "The queue from a terminal, as the signed-in person.")
final class HoldsCommand implements Runnable {
  @picocli.CommandLine.Spec
  private picocli.CommandLine.Model.CommandSpec spec =
      picocli.CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new picocli.CommandLine.ParameterException(
        spec.commandLine(), "name one of list, show, watch, approve, deny");
  }

  /** Who asks whom. */
  static final class As {
    @Mixin private DataOptions where = new DataOptions();

    @Nullable
    @Option(names = "--console", paramLabel = "URL", description = "the console's address")
    private String console;

    @Option(
        names = "--as",
        paramLabel = "NAME",
        defaultValue = "alice",
        description =
            "in evaluation mode: as which approver (default: ${DEFAULT-VALUE}); otherwise your"
                + " token is read from HOLDPOINT_TOKEN")
    private String name = "alice";

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    ConsoleClient client() {
      String token = System.getenv("HOLDPOINT_TOKEN");
      var evaluation = EvaluationFile.read(where.data());
      String base =
          console != null ? console : evaluation.flatMap(EvaluationFile::console).orElse(null);
      if (base == null) {
        throw Trouble.use(
            "no installation found in `"
                + where.data()
                + "`: give --data or --console, or start one with `holdpoint up`");
      }
      if (token == null || token.isEmpty()) {
        token =
            evaluation
                .flatMap(file -> file.token(name))
                .orElseThrow(() -> Trouble.use("no token for `" + name + "`: set HOLDPOINT_TOKEN"));
      }
      return new ConsoleClient(base, token);
    }

    Screen screen() {
      return Screen.standard();
    }

    int print(ConsoleClient.Reply reply) {
      if (!reply.ok()) {
        System.err.println("holdpoint: " + Screen.inert(reply.problem()));
        return ExitCode.NO;
      }
      if (json) {
        screen().line(Canon.write(reply.body()));
      } else {
        HoldText.card(screen(), reply.body());
      }
      return ExitCode.DONE;
    }
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "Lists holds, the waiting ones by default.")
  int list(
      @Mixin As as,
      @Option(names = "--state", defaultValue = "waiting", description = "or another state, or all")
          String state) {
    String filter = state.equals("all") ? "" : "state=" + state + "&";
    var reply = as.client().get("/api/v1/holds?" + filter + "limit=100");
    if (!reply.ok() || as.json) {
      return as.print(reply);
    }
    List<Value> holds = HoldText.items(reply.body(), "holds");
    if (holds.isEmpty()) {
      as.screen().line("No hold is " + (state.equals("all") ? "known" : state) + ".");
    }
    holds.forEach(hold -> HoldText.row(as.screen(), hold));
    return ExitCode.DONE;
  }

  @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one hold's card.")
  int show(@Mixin As as, @Parameters(paramLabel = "ID") String id) {
    return as.print(as.client().get("/api/v1/holds/" + id));
  }

  @Command(
      name = "approve",
      mixinStandardHelpOptions = true,
      description = "Votes to let exactly this call run once.")
  int approve(
      @Mixin As as,
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--reason", defaultValue = "", description = "why") String reason) {
    return as.print(as.client().vote(id, "approve", reason));
  }

  @Command(
      name = "deny",
      mixinStandardHelpOptions = true,
      description = "Refuses it; the agent gets the reason.")
  int deny(
      @Mixin As as,
      @Parameters(paramLabel = "ID") String id,
      @Option(names = "--reason", required = true, description = "why, in your words")
          String reason) {
    return as.print(as.client().vote(id, "deny", reason));
  }

  @Command(
      name = "watch",
      mixinStandardHelpOptions = true,
      description = "Prints changes of the queue until interrupted.")
  int watch(@Mixin As as) throws IOException {
    try (var events =
        new BufferedReader(new InputStreamReader(as.client().events(), StandardCharsets.UTF_8))) {
      String line = events.readLine();
      while (line != null) {
        if (line.startsWith("data:")) {
          as.screen().line(Screen.inert(line.substring(5).strip()));
        }
        line = events.readLine();
      }
      return ExitCode.DONE;
    }
  }
}
