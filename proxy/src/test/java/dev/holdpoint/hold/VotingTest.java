package dev.holdpoint.hold;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.hold.Vote.Choice;
import dev.holdpoint.policy.Quorum;
import dev.holdpoint.policy.Quorum.Requirement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Random votes on random quorums against a small model that counts names in sets. */
class VotingTest {
  private static final List<String> PEOPLE =
      List.of("alice", "ALICE", "bob", "carol", "eve", "dana", "bot");
  private static final List<String> GROUPS = List.of("sre", "owners", "security");
  private static final int SEQUENCES = 100_000;

  @Test
  void votes_randomSequences_agreeWithTheModel() {
    long seed = Long.getLong("seed", System.nanoTime());
    System.out.println("seed " + seed);
    var random = new Random(seed);
    int approved = 0;
    int denied = 0;
    for (int i = 0; i < SEQUENCES; i++) {
      HoldState end = sequence(random, "seed " + seed + " sequence " + i);
      approved += end == HoldState.APPROVED ? 1 : 0;
      denied += end == HoldState.DENIED ? 1 : 0;
    }
    assertThat(approved).isGreaterThan(SEQUENCES / 20);
    assertThat(denied).isGreaterThan(SEQUENCES / 20);
  }

  private static HoldState sequence(Random random, String name) {
    Hold hold = HoldFixtures.waiting(1, quorum(random));
    var model = new Model(hold.card().quorum());
    for (int i = 0; i < 8; i++) {
      Ballot ballot = ballot(random, hold);
      boolean fresh = ballot.cardDigest().equals(hold.cardDigest());
      boolean counts = Eligibility.objection(hold, ballot).isEmpty();

      assertThat(counts)
          .as("%s: %s on %s", name, ballot, hold.votes())
          .isEqualTo(model.vote(ballot, fresh));
      if (counts) {
        var vote = HoldFixtures.vote(ballot.human(), ballot.choice());
        hold = hold.apply(HoldRules.counted(hold, vote, Duration.ofMinutes(1)));
      }
      assertThat(hold.state()).as(name).isEqualTo(model.state);
    }
    return hold.state();
  }

  private static Quorum quorum(Random random) {
    var requirements = new ArrayList<Requirement>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      requirements.add(new Requirement(1 + random.nextInt(2), groups(random)));
    }
    return new Quorum(requirements);
  }

  private static TreeSet<String> groups(Random random) {
    var groups = new TreeSet<String>();
    GROUPS.forEach(
        group -> {
          if (random.nextInt(3) == 0) {
            groups.add(group);
          }
        });
    return groups;
  }

  private static Ballot ballot(Random random, Hold hold) {
    return new Ballot(
        new Human(PEOPLE.get(random.nextInt(PEOPLE.size())), groups(random)),
        random.nextInt(6) == 0 ? Choice.DENY : Choice.APPROVE,
        random.nextInt(5) == 0 ? " " : "because",
        random.nextInt(10) == 0 ? "0" : hold.cardDigest(),
        "console");
  }

  /** The rules once more, in the plainest words. */
  private static final class Model {
    private final List<Requirement> requirements;
    private final Map<Integer, Set<String>> agreed = new HashMap<>();
    private final Set<String> voted = new HashSet<>();
    private HoldState state = HoldState.WAITING;

    Model(Quorum quorum) {
      requirements = quorum.requirements();
      for (int i = 0; i < requirements.size(); i++) {
        agreed.put(i, new HashSet<>());
      }
    }

    private boolean isOpen(int i) {
      return agreed.get(i).size() < requirements.get(i).approvals();
    }

    boolean vote(Ballot ballot, boolean fresh) {
      String person = ballot.human().id().toLowerCase(java.util.Locale.ROOT);
      var counting = new ArrayList<Integer>();
      boolean asked = false;
      for (int i = 0; i < requirements.size(); i++) {
        var from = requirements.get(i).from();
        boolean member =
            from.isEmpty() || from.stream().anyMatch(ballot.human().groups()::contains);
        if (member) {
          counting.add(i);
          asked |= isOpen(i);
        }
      }
      boolean denies = ballot.choice() == Choice.DENY;
      boolean mute = denies && ballot.reason().isBlank();
      boolean outsider = person.equals("bot") || person.equals("dana");
      if (state != HoldState.WAITING
          || outsider
          || !asked
          || !fresh
          || mute
          || !voted.add(person)) {
        return false;
      }
      if (denies) {
        state = HoldState.DENIED;
        return true;
      }
      counting.forEach(i -> agreed.get(i).add(person));
      boolean done = agreed.keySet().stream().noneMatch(this::isOpen);
      state = done ? HoldState.APPROVED : HoldState.WAITING;
      return true;
    }
  }
}
