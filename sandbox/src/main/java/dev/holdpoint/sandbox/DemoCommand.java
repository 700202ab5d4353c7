package dev.holdpoint.sandbox;

import dev.holdpoint.action.Mode;
import dev.holdpoint.cli.ExitCode;
import dev.holdpoint.cli.Screen;
import dev.holdpoint.cli.StartOptions;
import dev.holdpoint.cli.Trouble;
import dev.holdpoint.installation.Installation;
import dev.holdpoint.sandbox.scenario.Endpoints;
import dev.holdpoint.sandbox.scenario.Outcome;
import dev.holdpoint.sandbox.scenario.Pace;
import dev.holdpoint.sandbox.scenario.Scenario;
import dev.holdpoint.sandbox.scenario.ScenarioRun;
import dev.holdpoint.sandbox.scenario.Scenarios;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code holdpoint demo}: an agent replays an incident until it is paused, and people decide. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = {
      "Replays an incident until the agent is paused.",
      "An agent decides to delete and recreate production; people decide whether it may.",
      "Scenarios: delete-and-recreate (default), kubernetes, tool-call."
    })
final class DemoCommand implements Callable<Integer> {
  private static final Pace PACE =
      new Pace(Duration.ofMillis(400), Duration.ofHours(1), Duration.ofMinutes(2));

  private final SandboxPractice practice;

  @Mixin private StartOptions start = new StartOptions();

  @Parameters(
      paramLabel = "SCENARIO",
      arity = "0..1",
      defaultValue = Scenarios.DEFAULT,
      description = "which incident (default: ${DEFAULT-VALUE})")
  private String scenario = Scenarios.DEFAULT;

  @Nullable
  @ArgGroup(multiplicity = "0..1")
  private Choice choice;

  /** Who decides. */
  static final class Choice {
    @Option(names = "--approve", description = "play both approvers: they approve")
    boolean approve;

    @Option(names = "--deny", description = "play the approvers: one denies")
    boolean deny;

    @Option(names = "--manual", description = "you decide in the console (default)")
    boolean manual;
  }

  DemoCommand(SandboxPractice practice) {
    this.practice = practice;
  }

  @Override
  public Integer call() {
    Scenario story =
        Scenarios.find(scenario)
            .orElseThrow(
                () ->
                    Trouble.use(
                        "no scenario `"
                            + scenario
                            + "`; there are: "
                            + String.join(", ", Scenarios.NAMES)));
    var screen = Screen.standard();
    try (Installation installation = start.open(Optional.of(practice), Mode.ENFORCE)) {
      var telling = new DemoStory(screen, installation, practice.world(), verdict());
      telling.opening(story);
      try (var audience = DemoAudience.watch(installation, telling)) {
        var run = new ScenarioRun(endpoints(installation), PACE);
        Outcome outcome = run.play(story, telling).outcome();
        telling.ending(outcome);
        return switch (outcome) {
          case COMPLETED -> ExitCode.DONE;
          case REFUSED, GAVE_UP, STOPPED -> ExitCode.NO;
          case FAILED -> ExitCode.UNREACHABLE;
        };
      }
    }
  }

  private Verdict verdict() {
    if (choice == null || choice.manual) {
      return Verdict.MANUAL;
    }
    return choice.approve ? Verdict.APPROVE : Verdict.DENY;
  }

  /** How the played approvers vote. */
  enum Verdict {
    APPROVE,
    DENY,
    MANUAL
  }

  private Endpoints endpoints(Installation installation) {
    var at = installation.addresses();
    return new Endpoints(
        URI.create(at.proxy()),
        URI.create(at.agent()),
        installation.evaluation().orElseThrow().agentToken(),
        practice.world().aws());
  }
}
