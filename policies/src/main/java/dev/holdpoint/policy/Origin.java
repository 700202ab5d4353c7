package dev.holdpoint.policy;

/**
 * Where a rule was written.
 *
 * @param pack name of the pack or file
 * @param line first line of the rule, from 1
 */
public record Origin(String pack, int line) {
  /** For rules that Holdpoint itself adds. */
  public static final Origin BUILT_IN = new Origin("built-in", 1);
}
