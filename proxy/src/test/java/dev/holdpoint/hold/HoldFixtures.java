package dev.holdpoint.hold;

import dev.holdpoint.action.CallId;
import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.Value;
import dev.holdpoint.policy.Basis;
import dev.holdpoint.policy.Decision;
import dev.holdpoint.policy.Quorum;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small holds, people and calls for tests. */
public final class HoldFixtures {
  public static final Instant START = Instant.parse("2026-11-23T14:00:00Z");
  public static final Quorum TWO = Quorum.of(2, "sre");

  private HoldFixtures() {}

  public static Card card(String action, Quorum quorum) {
    return new Card(
        Fingerprint.of(Value.of(action)),
        new Caller("bot", Optional.of("dana"), Optional.of("run-1")),
        "proxy",
        "aws",
        quorum,
        "p1",
        new TreeMap<>(Map.of("stack checkout", "7")),
        Value.Fields.NONE.with("sentence", "deletes " + action).with("number", 14));
  }

  public static HoldId holdId(int seed) {
    return HoldId.fresh(new Random(seed));
  }

  public static CallId callId(int seed) {
    return CallId.fresh(new Random(seed));
  }

  public static Hold waiting(int seed, Quorum quorum) {
    return Hold.opened(
        holdId(seed),
        new HoldEvent.Opened(card("action " + seed, quorum), START, START.plusSeconds(3600)));
  }

  public static Human human(String id, String... groups) {
    return new Human(id, new TreeSet<>(Set.of(groups)));
  }

  public static Vote vote(Human human, Vote.Choice choice) {
    return new Vote(human, choice, "because", "console", START.plusSeconds(1));
  }

  public static Ballot ballot(Hold hold, Human human, Vote.Choice choice) {
    return new Ballot(human, choice, "because", hold.cardDigest(), "console");
  }

  public static Holds.Recheck recheck(Card card) {
    return recheck(card, new Decision.Hold(basis(), card.quorum()));
  }

  public static Holds.Recheck recheck(Card card, Decision decision) {
    return new Holds.Recheck(
        card.fingerprint(), decision, card.policyDigest(), card.targetVersions(), card);
  }

  public static Basis basis() {
    return new Basis(List.of(new Basis.MatchedRule("tier1", "because")), "p1", List.of());
  }
}
