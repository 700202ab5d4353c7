package dev.holdpoint.console;

import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.Human;
import dev.holdpoint.policy.Quorum;
import java.util.List;

/**
 * Why a person's vote would not count, told before they try. Only a courtesy: {@code Holds.vote}
 * decides.
 */
final class Obstacle {
  private Obstacle() {}

  /** One sentence; empty when nothing stands in the way. */
  static String of(Hold hold, Human human) {
    var caller = hold.card().caller();
    if (caller.agent().equals(human.id())) {
      return "You asked for this yourself, so others have to decide.";
    }
    if (caller.principal().filter(human.id()::equals).isPresent()) {
      return "The agent works for you, so others have to decide.";
    }
    if (hold.votes().stream().anyMatch(vote -> vote.human().id().equals(human.id()))) {
      return "You have voted on this already.";
    }
    List<Quorum.Requirement> needs = hold.card().quorum().requirements();
    boolean inGroup =
        needs.stream()
            .anyMatch(
                one ->
                    one.from().isEmpty() || human.groups().stream().anyMatch(one.from()::contains));
    return inGroup ? "" : "You are not in a group that may decide this.";
  }
}
