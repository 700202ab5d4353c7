package dev.holdpoint.installation;

import dev.holdpoint.policy.Outcome;
import dev.holdpoint.policy.PolicySet;
import dev.holdpoint.policy.Quorum;
import dev.holdpoint.policy.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/** Refuses rules that nobody could ever satisfy: a hold that no set of people can approve. */
final class Decidable {
  private Decidable() {}

  /**
   * Checks every rule that holds.
   *
   * @param people the groups of each person who may vote
   */
  static void check(PolicySet policies, List<SortedSet<String>> people) {
    var problems = new ArrayList<String>();
    for (Rule rule : policies.rules()) {
      if (rule.then() instanceof Outcome.Hold(Quorum quorum)) {
        quorum.requirements().stream()
            .filter(one -> able(one, people) < one.approvals())
            .map(one -> problem(rule, one, able(one, people)))
            .forEach(problems::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new InstallationFault(
          "some holds could never be approved:\n  "
              + String.join("\n  ", problems)
              + "\nadd people with `holdpoint user add NAME --group GROUP` or under"
              + " `approvers`, or leave out the packs you do not need");
    }
  }

  private static long able(Quorum.Requirement wanted, List<SortedSet<String>> people) {
    return people.stream()
        .filter(
            groups -> wanted.from().isEmpty() || wanted.from().stream().anyMatch(groups::contains))
        .count();
  }

  private static String problem(Rule rule, Quorum.Requirement wanted, long able) {
    return "rule `"
        + rule.id()
        + "` needs "
        + wanted.approvals()
        + (wanted.approvals() == 1 ? " person" : " people")
        + (wanted.from().isEmpty() ? "" : " of " + String.join(" or ", wanted.from()))
        + ", and there "
        + (able == 1 ? "is 1" : "are " + able);
  }
}
