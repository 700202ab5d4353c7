package dev.holdpoint.policy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who must agree: every requirement must be met, each by that many distinct people.
 *
 * <p>A requirement that follows from another one is left out, so equal quorums are equal records.
 * Joining two quorums never loosens either.
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
      from = Collections.unmodifiableSortedSet(new TreeSet<>(from));
    }

    /** True when whoever meets this one meets the other as well. */
    boolean implies(Requirement other) {
      boolean fromThem = other.from.isEmpty() || !from.isEmpty() && other.from.containsAll(from);
      return approvals >= other.approvals && fromThem;
    }
  }

  public Quorum {
    List<Requirement> given = requirements.stream().distinct().toList();
    requirements =
        given.stream()
            .filter(one -> given.stream().noneMatch(o -> !o.equals(one) && o.implies(one)))
            .sorted(
                Comparator.comparing((Requirement one) -> one.from().toString())
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

  /** Both quorums must be met. */
  public Quorum and(Quorum other) {
    var joined = new ArrayList<>(requirements);
    joined.addAll(other.requirements);
    return new Quorum(joined);
  }
}
