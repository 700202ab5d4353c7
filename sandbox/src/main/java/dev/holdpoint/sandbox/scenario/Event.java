package dev.holdpoint.sandbox.scenario;

import java.time.Duration;

/** What happens in a run, told as it happens. Step numbers begin with 1. */
public sealed interface Event {
  /** The agent begins a step. */
  record StepStarted(int number, Step step) implements Event {}

  /** The step's request was carried out. */
  record Passed(int number, int status, String answer) implements Event {}

  /** The step was paused; told once a hold. */
  record Held(int number, HoldNotice hold) implements Event {}

  /** Another look found the hold undecided. */
  record StillHeld(HoldNotice hold, Duration waited) implements Event {}

  /** People approved. */
  record Approved(HoldNotice hold) implements Event {}

  /** People or a rule said no; the run ends. */
  record Refused(int number, String reason) implements Event {}

  /** The last event of every run. */
  record Finished(Outcome outcome, String detail) implements Event {}
}
