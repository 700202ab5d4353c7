package dev.holdpoint.hold;

import dev.holdpoint.policy.Quorum;
import dev.holdpoint.policy.Quorum.Requirement;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** Counts votes over distinct people. Pure. */
final class QuorumCount {
  private QuorumCount() {}

  /** True when every requirement has enough distinct people who approved. */
  static boolean met(Quorum quorum, List<Vote> votes) {
    return quorum.requirements().stream().allMatch(one -> met(one, votes));
  }

  static boolean met(Requirement requirement, List<Vote> votes) {
    long people =
        votes.stream()
            .filter(vote -> vote.choice() == Vote.Choice.APPROVE)
            .map(Vote::human)
            .filter(human -> belongs(human.groups(), requirement))
            .map(Human::id)
            .distinct()
            .count();
    return people >= requirement.approvals();
  }

  /** True when a person of these groups counts for that requirement. */
  static boolean belongs(Set<String> groups, Requirement requirement) {
    return requirement.from().isEmpty() || !Collections.disjoint(groups, requirement.from());
  }
}
