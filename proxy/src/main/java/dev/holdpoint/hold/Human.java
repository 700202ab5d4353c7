package dev.holdpoint.hold;

import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A person who may vote, as the identity provider knows them.
 *
 * @param id the stable subject, never a display name
 */
public record Human(String id, SortedSet<String> groups) {
  public Human {
    groups = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(groups));
  }
}
