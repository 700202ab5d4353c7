package dev.holdpoint.sandbox.scenario;

/** How a run ended. */
public enum Outcome {
  /** Every step went through, held ones after their approval. */
  COMPLETED,
  /** A person or a rule said no, and the agent stopped. */
  REFUSED,
  /** Nobody decided while the agent's patience lasted. */
  GAVE_UP,
  /** {@link ScenarioRun#stop} was called. */
  STOPPED,
  /** Something else went wrong; the detail says what. */
  FAILED
}
