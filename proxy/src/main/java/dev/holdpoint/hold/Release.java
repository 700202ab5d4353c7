package dev.holdpoint.hold;

import dev.holdpoint.action.Caller;
import dev.holdpoint.policy.Decision;
import dev.holdpoint.policy.Quorum;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Whether an approved hold may run now: the stricter of then and now wins. Pure but for the groups.
 */
sealed interface Release {

  /** It may. */
  record Run() implements Release {}

  /** Not this call; the hold stays as it is. */
  record NotThis(String reason) implements Release {}

  /** Policy denies it now. */
  record Withdraw(String reason) implements Release {}

  /** What was approved is not what would run: people must look again. */
  record Replace(String reason) implements Release {}

  static Release rule(Hold hold, Holds.Recheck recheck, GroupDirectory groups) {
    Card card = hold.card();
    if (!recheck.fingerprint().equals(card.fingerprint())
        || !recheck.freshCard().fingerprint().equals(card.fingerprint())) {
      return new NotThis("another call was approved, not this one");
    }
    if (!sameParties(recheck.freshCard().caller(), card.caller())) {
      return new NotThis("it was approved for another agent or another person");
    }
    Optional<Release> stricter = stricter(card.quorum(), recheck.decision());
    return stricter
        .or(() -> drifted(card.targetVersions(), recheck.targetVersions()))
        .or(() -> unsupported(hold, groups))
        .orElseGet(Run::new);
  }

  /** True when both act for the same: sessions come and go. */
  static boolean sameParties(Caller one, Caller other) {
    return one.agent().equals(other.agent()) && one.principal().equals(other.principal());
  }

  private static Optional<Release> stricter(Quorum approved, Decision now) {
    return switch (now) {
      case Decision.Allow a -> Optional.empty();
      case Decision.Hold(var basis, var quorum) ->
          approved.and(quorum).equals(approved)
              ? Optional.empty()
              : Optional.of(new Replace("policy became stricter since it was approved"));
      case Decision.Deny(var basis) ->
          Optional.of(new Withdraw("policy denies it now" + rules(basis.rules())));
    };
  }

  private static String rules(List<dev.holdpoint.policy.Basis.MatchedRule> rules) {
    return rules.isEmpty() ? "" : " (" + rules.getFirst().id() + ")";
  }

  /** Equal where known both times; known then and unreadable now is doubt. */
  private static Optional<Release> drifted(Map<String, String> then, Map<String, String> now) {
    for (var target : then.entrySet()) {
      if (!now.containsKey(target.getKey())) {
        return Optional.of(
            new Replace(target.getKey() + " could not be read again since it was approved"));
      }
      if (!target.getValue().equals(now.get(target.getKey()))) {
        return Optional.of(new Replace(target.getKey() + " changed since it was approved"));
      }
    }
    return Optional.empty();
  }

  /** People count with the groups that they had when voting and still have. */
  private static Optional<Release> unsupported(Hold hold, GroupDirectory groups) {
    List<Vote> still =
        hold.votes().stream()
            .flatMap(vote -> groups.groupsOf(vote.human().id()).map(g -> with(vote, g)).stream())
            .toList();
    return QuorumCount.met(hold.card().quorum(), still)
        ? Optional.empty()
        : Optional.of(new Replace("somebody who approved it may not approve it any more"));
  }

  private static Vote with(Vote vote, SortedSet<String> groupsNow) {
    var both = new TreeSet<>(vote.human().groups());
    both.retainAll(groupsNow);
    return new Vote(
        new Human(vote.human().id(), both),
        vote.choice(),
        vote.reason(),
        vote.channel(),
        vote.at());
  }
}
