package dev.holdpoint.sandbox.scenario;

/** Plays a story once, step by step, as an agent would that behaves well when it is held. */
public final class ScenarioRun {
  private final Endpoints endpoints;
  private final Pace pace;
  private final Wait wait;

  /** Prepares a run; {@link #play(Scenario, Listener)} starts it. */
  public ScenarioRun(Endpoints endpoints, Pace pace) {
    this.endpoints = endpoints;
    this.pace = pace;
    wait = new Wait(pace);
  }

  /** Plays a story at the default pace; returns its last event. */
  public static Event.Finished play(Endpoints endpoints, Scenario scenario, Listener listener) {
    return new ScenarioRun(endpoints, Pace.DEFAULT).play(scenario, listener);
  }

  /** Plays a story on this thread until it has ended; returns its last event. */
  public Event.Finished play(Scenario scenario, Listener listener) {
    Event.Finished end;
    try (Wire wire = new Wire(pace)) {
      var through = new ThroughProxy(endpoints, wire, wait, listener);
      var asking = new Asking(endpoints, wire, wait, listener);
      int number = 0;
      for (Step step : scenario.steps()) {
        number++;
        listener.on(new Event.StepStarted(number, step));
        switch (step) {
          case Step.Through one -> through.play(number, one);
          case Step.Until until -> through.play(number, until);
          case Step.Ask ask -> asking.play(number, ask);
        }
      }
      end = new Event.Finished(Outcome.COMPLETED, scenario.title());
    } catch (RunEnded ended) {
      end = ended.event();
    }
    listener.on(end);
    return end;
  }

  /** Ends the run at its next wait. */
  public void stop() {
    wait.stop();
  }
}
