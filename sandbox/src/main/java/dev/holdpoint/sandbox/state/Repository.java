package dev.holdpoint.sandbox.state;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A repository.
 *
 * @param refs commit by full ref, such as {@code refs/heads/main}
 * @param protection required approvals by name of the protected branch
 */
public record Repository(
    String fullName,
    About about,
    SortedMap<String, String> refs,
    Map<String, Integer> protection,
    List<Pull> pulls,
    List<Issue> issues) {
  /** What can be edited about a repository. */
  public record About(
      String description, String visibility, String defaultBranch, boolean archived) {}

  public Repository {
    refs = Collections.unmodifiableSortedMap(new TreeMap<>(refs));
    protection = Map.copyOf(protection);
    pulls = List.copyOf(pulls);
    issues = List.copyOf(issues);
  }

  /** The same repository described otherwise. */
  public Repository with(About other) {
    return new Repository(fullName, other, refs, protection, pulls, issues);
  }

  /** The same repository with other refs. */
  public Repository withRefs(SortedMap<String, String> other) {
    return new Repository(fullName, about, other, protection, pulls, issues);
  }

  /** The same repository with other branch protection. */
  public Repository withProtection(Map<String, Integer> other) {
    return new Repository(fullName, about, refs, other, pulls, issues);
  }

  /** The same repository with other pull requests. */
  public Repository withPulls(List<Pull> other) {
    return new Repository(fullName, about, refs, protection, other, issues);
  }

  /** The same repository with other issues. */
  public Repository withIssues(List<Issue> other) {
    return new Repository(fullName, about, refs, protection, pulls, other);
  }
}
