package dev.holdpoint.console;

/**
 * A statement and what stands behind it: evidence and its source, a rule and its reason.
 *
 * @param mark short: a source, a rule's id
 */
public record Told(String mark, String text) {
  static Told of(String mark, String text) {
    return new Told(Visible.line(mark), Visible.line(text));
  }
}
