package dev.holdpoint.policy;

import static dev.holdpoint.policy.PolicyKit.NOW;
import static dev.holdpoint.policy.PolicyKit.SOMEBODY;
import static dev.holdpoint.policy.PolicyKit.assessed;
import static dev.holdpoint.policy.PolicyKit.aws;
import static dev.holdpoint.policy.PolicyKit.decided;
import static dev.holdpoint.policy.PolicyKit.ids;
import static dev.holdpoint.policy.PolicyKit.rules;
import static dev.holdpoint.policy.PolicyKit.stack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.Truth;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolicySetTest {
  private static final PolicySet RULES =
      rules(
          """
          - { id: reads, match: { effect: read }, then: allow, because: Looking is free. }
          - { id: dev, match: { environment: development }, then: allow, because: Free to play. }
          - id: deletes
            match: { effect: delete }
            unless: { environment: development }
            then: { hold: { approvals: 1 } }
            because: A person looks.
            alternatives: [ Look first. ]
          - id: tier1
            match: { effect: [delete, replace], tier: 1, environment: production }
            then: { hold: { approvals: 2, from: [sre] } }
            because: Two people look.
          - { id: never, match: { operation: CloseAccount }, then: deny, because: No. }
          - id: shadowed
            match: { effect: read, id: "checkout*" }
            mode: shadow
            then: { hold: { approvals: 1 } }
            because: We try this out.
          """);

  @Test
  void decide_severalMatch_quorumsJoin() {
    Decision decision = decided(RULES, aws("DeleteStack", Effect.DELETE, stack("checkout-prod")));

    assertThat(ids(decision)).containsExactly("tier1", "deletes");
    assertThat(((Decision.Hold) decision).quorum())
        .isEqualTo(Quorum.of(1).and(Quorum.of(2, "sre")));
    assertThat(decision.basis().policyDigest()).isEqualTo(RULES.digest());
    assertThat(decision.basis().faults()).isEmpty();
    assertThat(RULES.alternatives(decision)).containsExactly("Look first.");
  }

  @Test
  void decide_devDelete_isAllowed() {
    Decision decision = decided(RULES, aws("DeleteStack", Effect.DELETE, stack("dev-alice")));

    assertThat(ids(decision)).containsExactly("dev");
    assertThat(decision).isInstanceOf(Decision.Allow.class);
  }

  @Test
  void decide_devAndProductionInOneAction_isHeldForProduction() {
    Decision decision =
        decided(
            RULES, aws("DeleteStacks", Effect.DELETE, stack("dev-alice"), stack("catalog-prod")));

    assertThat(ids(decision)).containsExactly("deletes");
  }

  @Test
  void decide_fieldsOfDifferentTargets_areNotMixed() {
    var mixed = aws("DeleteStacks", Effect.DELETE, stack("search-staging"), stack("catalog-prod"));

    assertThat(ids(decided(RULES, mixed))).doesNotContain("tier1");
  }

  @Test
  void decide_unmapped_countsAsMatchedWithFaults() {
    Decision decision = decided(RULES, aws("DeleteStack", Effect.DELETE, stack("nobody")));

    assertThat(ids(decision)).containsExactly("tier1", "deletes");
    assertThat(decision.basis().faults())
        .contains("the tier is not known, so `tier1` counts as matched");
  }

  @Test
  void decide_unknownEffect_isNeverAllowed() {
    Decision decision = decided(RULES, aws("Frobnicate", Effect.UNKNOWN, stack("search-staging")));

    assertThat(ids(decision)).containsExactly("deletes");
  }

  @Test
  void decide_nothingMatches_isHeldByOne() {
    Decision decision = decided(RULES, aws("UpdateStack", Effect.UPDATE, stack("catalog-prod")));

    assertThat(ids(decision)).containsExactly("no-rule-matched");
    assertThat(((Decision.Hold) decision).quorum()).isEqualTo(Quorum.of(1));
  }

  @Test
  void decide_oneActionUnmatched_holdsTheWholeCall() {
    Decision decision =
        decided(
            RULES,
            aws("DescribeStacks", Effect.READ, stack("catalog-prod")),
            aws("UpdateStack", Effect.UPDATE, stack("catalog-prod")));

    assertThat(ids(decision)).containsExactly("no-rule-matched");
  }

  @Test
  void decide_deny_beatsHold() {
    Decision decision =
        decided(
            RULES,
            aws("DeleteStack", Effect.DELETE, stack("checkout-prod")),
            aws("CloseAccount", Effect.UPDATE));

    assertThat(decision).isInstanceOf(Decision.Deny.class);
    assertThat(ids(decision)).containsExactly("never");
  }

  @Test
  void decide_ambiguous_isDenied() {
    var ambiguous = new Classification.Ambiguous("body", "a key stands twice", "send it once");
    Verdict verdict = RULES.decide(assessed(ambiguous), SOMEBODY);

    assertThat(verdict.enforced()).isInstanceOf(Decision.Deny.class);
    assertThat(ids(verdict.enforced())).containsExactly("ambiguous");
    assertThat(verdict.enforced().basis().faults())
        .containsExactly("a key stands twice, so `ambiguous` counts as matched");
    assertThat(verdict.shadow()).isEqualTo(verdict.enforced());
  }

  @Test
  void decide_shadowRule_changesOnlyTheShadowDecision() {
    Verdict verdict =
        RULES.decide(
            assessed(aws("DescribeStacks", Effect.READ, stack("checkout-prod"))), SOMEBODY);

    assertThat(verdict.enforced()).isInstanceOf(Decision.Allow.class);
    assertThat(ids(verdict.shadow())).containsExactly("shadowed");
  }

  @Test
  void decide_incompleteDelete_isHeldEvenInDevelopment() {
    var dev = aws("DeleteStack", Effect.DELETE, stack("dev-alice"));
    var partial = new Classification.Recognized(List.of(dev), Completeness.PARTIAL, "");

    Decision decision = RULES.decide(assessed(partial), SOMEBODY).enforced();

    assertThat(ids(decision)).contains("deletes");
  }

  @Test
  void explain_everyRule_saysWhy() {
    Explanation explanation =
        RULES.explain(
            assessed(aws("DeleteStack", Effect.DELETE, stack("search-staging"))), SOMEBODY);

    assertThat(explanation.considered()).hasSize(RULES.rules().size());
    assertThat(explanation.considered().getFirst().rule().id()).isEqualTo("deletes");
    var tier1 =
        explanation.considered().stream()
            .filter(one -> one.rule().id().equals("tier1"))
            .findFirst();
    assertThat(tier1.orElseThrow().answer()).isEqualTo(Truth.NO);
    assertThat(tier1.orElseThrow().because())
        .isEqualTo("it does not match: its environment is `staging`");
  }

  @Test
  void decide_expiredRuleOrOtherWindow_doesNotApply() {
    PolicySet freeze =
        rules(
            """
            - { id: all, then: allow, because: Free. }
            - id: freeze
              windows: [ { from: "2026-12-20T00:00:00Z", to: "2027-01-03T00:00:00Z" } ]
              then: deny
              because: Frozen.
            - { id: old, until: 2026-06-03, then: deny, because: Over soon. }
            """);
    var assessment = assessed(aws("UpdateStack", Effect.UPDATE, stack("catalog-prod")));

    assertThat(ids(freeze.decide(assessment, SOMEBODY).enforced())).containsExactly("old");
    var nextDay = PolicyKit.by("claude", NOW.plusSeconds(14 * 3600));
    assertThat(ids(freeze.decide(assessment, nextDay).enforced())).containsExactly("all");
    var christmas = PolicyKit.by("claude", java.time.Instant.parse("2026-12-24T18:00:00Z"));
    assertThat(ids(freeze.decide(assessment, christmas).enforced())).containsExactly("freeze");
  }

  @Test
  void decide_condition_isThreeValued() {
    PolicySet set =
        rules(
            """
            - { id: all, then: allow, because: Free. }
            - id: without-snapshot
              match: { operation: DeleteDBInstance }
              when: params.SkipFinalSnapshot == true
              then: { hold: { approvals: 2 } }
              because: Nothing is left.
            """);
    var yes = params(Value.Fields.NONE.with("SkipFinalSnapshot", true));
    var no = params(Value.Fields.NONE.with("SkipFinalSnapshot", false));

    assertThat(ids(decided(set, yes))).containsExactly("without-snapshot");
    assertThat(ids(decided(set, no))).containsExactly("all");
    Decision doubt = decided(set, params(Value.Fields.NONE));
    assertThat(ids(doubt)).containsExactly("without-snapshot");
    assertThat(doubt.basis().faults())
        .containsExactly(
            "its condition reads a field that is not known,"
                + " so `without-snapshot` counts as matched");
  }

  private static dev.holdpoint.action.Action params(Value.Fields params) {
    return PolicyKit.action(
        "aws", "DeleteDBInstance", Effect.DELETE, params, stack("catalog-prod"));
  }

  @Test
  void digest_orderOfRules_doesNotMatter() {
    var reversed = new java.util.ArrayList<>(RULES.rules()).reversed();

    assertThat(PolicySet.of(reversed).digest()).isEqualTo(RULES.digest()).hasSize(64);
    assertThat(PolicySet.of(RULES.rules().subList(1, 5)).digest()).isNotEqualTo(RULES.digest());
  }
}
