package dev.holdpoint.sandbox.state;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** A code host: repositories by full name, such as {@code acme/checkout}. */
public record CodeHost(SortedMap<String, Repository> repositories) {
  public CodeHost {
    repositories = Collections.unmodifiableSortedMap(new TreeMap<>(repositories));
  }

  /** The same host with that repository in place of its namesake. */
  public CodeHost put(Repository repository) {
    return new CodeHost(Cloud.plus(repositories, repository.fullName(), repository));
  }

  /** The same host without that repository. */
  public CodeHost without(String fullName) {
    return new CodeHost(Cloud.minus(repositories, fullName));
  }
}
