package dev.holdpoint.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who must agree: every requirement must be met, each by that many distinct people.
 *
 * <p>Joining two quorums never loosens either.
 */
public record Quorum(List<Requirement> requirements) {

  /**
   * @param approvals how many distinct people, at least 1
   * @param from groups of which each must be a member of at least one; empty means any approver
   */
  public record Requirement(int approvals, SortedSet<String> from) {
    public Requirement {
      if (approvals < 1) {
        throw new IllegalArgumentException("a quorum needs at least one approval");
      }
      from = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(from));
    }
  }

  public Quorum {
    requirements =
        requirements.stream()
            .sorted(
                java.util.Comparator.comparing((Requirement one) -> one.from().toString())
                    .thenComparing(Requirement::approvals))
            .toList();
    if (requirements.isEmpty()) {
      throw new IllegalArgumentException("a quorum has at least one requirement");
    }
  }

  public static Quorum of(int approvals, String... groups) {
    return new Quorum(List.of(new Requirement(approvals, new TreeSet<>(List.of(groups)))));
  }

  /** The distinct people needed at least: the largest requirement. */
  public int need() {
    return requirements.stream().mapToInt(Requirement::approvals).max().orElseThrow();
  }

  /** Both quorums must be met; requirements on the same groups merge to the larger one. */
  public Quorum and(Quorum other) {
    var joined = new ArrayList<>(requirements);
    for (Requirement more : other.requirements) {
      int at = 0;
      while (at < joined.size() && !joined.get(at).from().equals(more.from())) {
        at++;
      }
      if (at == joined.size()) {
        joined.add(more);
      } else if (joined.get(at).approvals() < more.approvals()) {
        joined.set(at, more);
      }
    }
    return new Quorum(joined);
  }
}
