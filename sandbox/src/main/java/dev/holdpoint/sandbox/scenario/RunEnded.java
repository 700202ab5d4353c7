package dev.holdpoint.sandbox.scenario;

/** Ends a run from within a step; never leaves {@link ScenarioRun}. */
final class RunEnded extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final Outcome outcome;

  RunEnded(Outcome outcome, String detail) {
    super(detail, null, false, false);
    this.outcome = outcome;
  }

  Event.Finished event() {
    return new Event.Finished(outcome, String.valueOf(getMessage()));
  }
}
