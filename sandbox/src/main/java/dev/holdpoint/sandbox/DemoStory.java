package dev.holdpoint.sandbox;

import dev.holdpoint.action.Value;
import dev.holdpoint.cli.Screen;
import dev.holdpoint.cli.Screen.Ink;
import dev.holdpoint.installation.Installation;
import dev.holdpoint.sandbox.scenario.Event;
import dev.holdpoint.sandbox.scenario.Listener;
import dev.holdpoint.sandbox.scenario.Outcome;
import dev.holdpoint.sandbox.scenario.Scenario;
import dev.holdpoint.sandbox.world.SandboxWorld;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.ReentrantLock;

/** Tells a demonstration on the terminal, as a timeline in plain words. */
final class DemoStory implements Listener {
  private final Screen screen;
  private final Installation installation;
  private final SandboxWorld world;
  private final DemoCommand.Verdict verdict;
  private final long began = System.nanoTime();

  /** The agent and the people are told about by different threads. */
  private final ReentrantLock turn = new ReentrantLock();

  DemoStory(
      Screen screen, Installation installation, SandboxWorld world, DemoCommand.Verdict verdict) {
    this.screen = screen;
    this.installation = installation;
    this.world = world;
    this.verdict = verdict;
  }

  DemoCommand.Verdict verdict() {
    return verdict;
  }

  void opening(Scenario story) {
    screen.line(Ink.STRONG, story.title());
    screen.line(Ink.DIM, story.incident());
    screen.line("");
    screen.line("The proxy is at " + installation.addresses().proxy() + ". " + health());
    if (verdict == DemoCommand.Verdict.MANUAL) {
      screen.line("You will decide in the console. Sign in, once each:");
      installation.signInLinks().forEach((name, link) -> screen.line("  " + name + "  " + link));
    }
    screen.line("");
  }

  @Override
  public void on(Event event) {
    turn.lock();
    try {
      tell(event);
    } finally {
      turn.unlock();
    }
  }

  private void tell(Event event) {
    switch (event) {
      case Event.StepStarted(int number, var step) -> {
        at(Ink.PLAIN, "agent", step.narration());
        screen.line(screen.paint(Ink.DIM, "               $ " + step.command()));
      }
      case Event.Passed(int number, int status, String answer) ->
          at(Ink.GOOD, "passed", (status >= 400 ? "it is gone, answered " : "answered ") + status);
      case Event.Held held -> {}
      case Event.StillHeld still -> at(Ink.WARN, "waiting", "still undecided");
      case Event.Approved approved -> at(Ink.GOOD, "runs", "approved: the call goes out, once");
      case Event.Refused(int number, String reason) -> at(Ink.BAD, "refused", Screen.inert(reason));
      case Event.Finished(Outcome outcome, String detail) -> {
        if (outcome == Outcome.FAILED || outcome == Outcome.GAVE_UP) {
          at(Ink.BAD, "ended", Screen.inert(detail));
        }
      }
    }
  }

  /** The call waits; what people see of it. */
  void paused(String id, Value.Fields card) {
    at(Ink.WARN, "PAUSED", Screen.inert(card.text("sentence").orElse("")));
    for (Value rule : items(card, "rules")) {
      if (rule instanceof Value.Fields one) {
        more(one.text("id").orElse("") + ": " + one.text("because").orElse(""));
      }
    }
    if (card.get("blastRadius").orElse(Value.NOTHING) instanceof Value.Fields radius) {
      for (Value fact : items(radius, "evidence")) {
        if (fact instanceof Value.Text(String text)) {
          more("fact: " + text);
        }
      }
    }
    more("nothing was executed; " + health());
    more("decide: " + installation.addresses().console() + "/holds/" + id);
  }

  /** Lets somebody vote; what comes of the vote is told after it. */
  void voting(String name, String how, String reason, Runnable vote) {
    turn.lock();
    try {
      vote.run();
      at(how.equals("denied") ? Ink.BAD : Ink.GOOD, name, how + ": " + reason);
    } finally {
      turn.unlock();
    }
  }

  void ending(Outcome outcome) {
    screen.line("");
    screen.line(
        Ink.STRONG,
        switch (outcome) {
          case COMPLETED ->
              "Approved by people, run once, and re-created. The new environment is empty.";
          case REFUSED -> "Denied. The environment lives.";
          case GAVE_UP -> "Nobody decided. The environment lives.";
          case STOPPED -> "Stopped.";
          case FAILED -> "The demonstration failed, see above.";
        });
    screen.line(health());
    screen.line(
        "The whole story: holdpoint ledger show --data "
            + installation.data()
            + "; proof: holdpoint ledger verify --data "
            + installation.data());
  }

  private String health() {
    return "Orders per minute: "
        + String.format(Locale.ROOT, "%,d", world.orders().perMinute())
        + ", "
        + world.orders().history().words()
        + ".";
  }

  private void at(Ink ink, String who, String what) {
    var since = Duration.ofNanos(System.nanoTime() - began);
    screen.line(
        String.format(Locale.ROOT, "%6.1f s  ", since.toMillis() / 1000.0)
            + screen.paint(ink, String.format("%-8s", who))
            + " "
            + what);
  }

  private void more(String text) {
    screen.line("                   " + Screen.inert(text));
  }

  private static List<Value> items(Value.Fields fields, String name) {
    return fields.get(name).orElse(Value.NOTHING) instanceof Value.Items(var items)
        ? items
        : List.of();
  }
}
