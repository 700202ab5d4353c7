package dev.holdpoint.console;

import java.util.List;

/** What would have been held or denied. */
@FunctionalInterface
public interface ShadowSource {
  Summary summary();

  /** Counts since start; each list has the most frequent first. */
  record Summary(
      long judged,
      long wouldHold,
      long wouldDeny,
      List<Tally> byRule,
      List<Tally> byAgent,
      List<Tally> byTarget) {}

  /** How often one name came up. */
  record Tally(String name, long count) {}
}
