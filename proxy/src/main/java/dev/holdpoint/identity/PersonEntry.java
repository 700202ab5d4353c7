package dev.holdpoint.identity;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A person as they are kept.
 *
 * @param name the stable subject
 * @param password empty for somebody who signs in by link only
 * @param tokenDigests {@link Secrets#digest} of each personal token
 */
public record PersonEntry(
    String name,
    SortedSet<String> groups,
    Optional<PasswordHash> password,
    List<String> tokenDigests) {
  public PersonEntry {
    if (!name.matches("[A-Za-z0-9._@-]{1,80}")) {
      throw new IllegalArgumentException("a name has 1 to 80 letters, digits, or . _ @ -");
    }
    groups = Collections.unmodifiableSortedSet(new TreeSet<>(groups));
    tokenDigests = List.copyOf(tokenDigests);
  }
}
