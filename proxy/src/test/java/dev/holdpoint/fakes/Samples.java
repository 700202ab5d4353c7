package dev.holdpoint.fakes;

import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.Value;
import dev.holdpoint.hold.Card;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.json.StrictJson;
import dev.holdpoint.policy.Quorum;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A hold as the delete-and-recreate story makes it. */
public final class Samples {
  private static final SecureRandom RANDOM = new SecureRandom();

  public static final Value.Fields FACTS =
      StrictJson.readObject(
          """
          {"sentence":
             "Deletes stack checkout-prod in production with 14 resources, 2 of them databases",
           "call":{"kind":"http","text":"POST /aws/ Action=DeleteStack&StackName=checkout-prod"},
           "actions":[{"system":"aws","service":"cloudformation","operation":"DeleteStack","effect":"delete",
             "targets":[{"kind":"stack","id":"checkout-prod","environment":"production","mapped":true,
               "tier":1,
               "owner":"team-checkout","dependents":["orders","payments"],
               "scope":{"account":"111122223333","region":"eu-west-1"}}]}],
           "blastRadius":{"level":"critical","count":14,"reversibility":"irreversible",
             "environment":"production","tier":1,"dependents":["orders","payments"],
             "evidence":["2 databases have no deletion protection","the last snapshot is 9 days old"],
             "sources":[
               {"statement":"2 databases have no deletion protection",
                "source":"upstream: DescribeDBInstances"},
               {"statement":"the last snapshot is 9 days old","source":"upstream: DescribeDBSnapshots"}]},
           "rules":[{"id":"tier1-destructive",
             "because":"Two people agree before a Tier-1 system loses something."}],
           "faults":["the age of the last backup could not be read"],
           "reason":"stack is stuck in UPDATE_ROLLBACK_FAILED, pre-approved by SRE",
           "alternatives":["aws cloudformation continue-update-rollback --stack-name checkout-prod"]}
          """);

  private Samples() {}

  public static Card card(Value.Fields facts) {
    return new Card(
        Fingerprint.of(facts),
        new Caller("ci-bot", Optional.of("dana"), Optional.of("run-42")),
        "tool-call",
        "tool-call",
        Quorum.of(2, "sre-oncall", "service-owner"),
        "ab".repeat(32),
        new TreeMap<>(),
        facts);
  }

  /** A waiting hold that was opened now and expires in an hour. */
  public static Hold hold(Card card) {
    HoldId id = HoldId.fresh(RANDOM);
    Instant now = Instant.now();
    return new Hold(
        id,
        1,
        HoldState.WAITING,
        card,
        Fingerprint.of(Value.Fields.NONE.with("id", id.text()).with("card", card.facts())).hex(),
        List.of(),
        now,
        now.plusSeconds(3600),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }

  public static Hold hold() {
    return hold(card(FACTS));
  }
}
