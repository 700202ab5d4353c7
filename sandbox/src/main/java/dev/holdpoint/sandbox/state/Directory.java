package dev.holdpoint.sandbox.state;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Who may act in the cloud account. */
public record Directory(SortedMap<String, User> users, SortedMap<String, Role> roles) {
  public Directory {
    users = Collections.unmodifiableSortedMap(new TreeMap<>(users));
    roles = Collections.unmodifiableSortedMap(new TreeMap<>(roles));
  }

  /** The same directory with other users. */
  public Directory withUsers(SortedMap<String, User> other) {
    return new Directory(other, roles);
  }
}
