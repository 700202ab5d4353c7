package dev.holdpoint.hold;

import java.util.Optional;
import java.util.SortedSet;

/**
 * Knows which groups a person belongs to at this moment. May block briefly; may throw, which
 * refuses.
 */
@FunctionalInterface
public interface GroupDirectory {

  /**
   * The person's groups, maybe none; empty when the person may not vote any more.
   *
   * @param personId as in {@link Human#id}
   */
  Optional<SortedSet<String>> groupsOf(String personId);
}
