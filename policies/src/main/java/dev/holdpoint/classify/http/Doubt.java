package dev.holdpoint.classify.http;

import dev.holdpoint.action.Classification;

/**
 * A request that cannot be read in one way only; carries the answer. Has no stack trace: input
 * makes it.
 */
public final class Doubt extends RuntimeException {
  private final transient Classification answer;

  private Doubt(Classification answer, String problem) {
    super(problem, null, false, false);
    this.answer = answer;
  }

  /** Two honest readers could read it differently. */
  public static Doubt ambiguous(String where, String problem, String remedy) {
    return new Doubt(new Classification.Ambiguous(where, problem, remedy), problem);
  }

  /** Nobody here can read it. */
  public static Doubt unrecognized(String system, String problem) {
    return new Doubt(new Classification.Unrecognized(system, problem), problem);
  }

  public Classification answer() {
    return answer;
  }
}
