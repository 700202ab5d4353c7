package dev.holdpoint.policy.text;

import java.util.Locale;

/**
 * One problem in a text.
 *
 * @param line from 1
 * @param column from 1
 * @param what lower case, one line, input in backticks
 * @param remedy what to do about it
 */
public record Diagnostic(Kind kind, String file, int line, int column, String what, String remedy) {

  /** What kind of problem; the list is closed. */
  public enum Kind {
    /** Not YAML as we read it. */
    SYNTAX,
    UNKNOWN_KEY,
    MISSING_KEY,
    /** A value of the wrong form, or out of bounds. */
    VALUE,
    DUPLICATE_ID,
    CONDITION,
    NEVER_FIRES,
    TOO_LARGE,
    /** Worth a look, but the text is used. */
    WARNING;

    public boolean fatal() {
      return this != WARNING;
    }
  }

  /** {@code file:line:column: error: what; remedy}. */
  @Override
  public String toString() {
    String severity = kind.fatal() ? "error" : "warning";
    return String.format(
        Locale.ROOT, "%s:%d:%d: %s: %s; %s", file, line, column, severity, what, remedy);
  }
}
