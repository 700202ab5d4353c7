package dev.holdpoint.policy;

/** A condition that cannot be compiled; the message says what is wrong. */
public final class ConditionFault extends RuntimeException {
  private final int line;
  private final int column;

  ConditionFault(String problem, int line, int column) {
    super(problem);
    this.line = line;
    this.column = column;
  }

  /** Line within the condition, from 1. */
  public int line() {
    return line;
  }

  /** Column within that line, from 1. */
  public int column() {
    return column;
  }
}
