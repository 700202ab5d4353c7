package dev.holdpoint.hold;

import dev.holdpoint.action.Value;

/** Where every event of a hold is written, durably, before it counts. The ledger is behind it. */
@FunctionalInterface
public interface Journal {
  /**
   * Returns the entry's index once it is on disk; throws {@link HoldsUnavailable} otherwise.
   *
   * @param kind the entry's kind, for example {@code hold-opened}
   */
  long append(String kind, Value.Fields entry);
}
