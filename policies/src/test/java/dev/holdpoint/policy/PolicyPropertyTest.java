package dev.holdpoint.policy;

import static dev.holdpoint.policy.PolicyKit.NOW;
import static dev.holdpoint.policy.PolicyKit.SOMEBODY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.Assessment;
import dev.holdpoint.assess.Glob;
import dev.holdpoint.assess.PlacedAction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Laws of evaluation, over random rules and calls; the seed is in every failure. */
class PolicyPropertyTest {
  private static final int ROUNDS = 3000;
  private static final long SEED = Long.getLong("policy.seed", 20_260_603L);

  private final Random random = new Random(SEED);

  @Test
  void decide_anyRulesAnyCall_isTotalAndOrderIndependent() {
    for (int i = 0; i < ROUNDS; i++) {
      List<Rule> rules = someRules();
      Assessment call = someCall();
      Verdict verdict = PolicySet.of(rules).decide(call, SOMEBODY);
      List<Rule> shuffled = new ArrayList<>(rules);
      Collections.shuffle(shuffled, random);

      assertThat(verdict.enforced().basis().rules()).as(round(i)).isNotEmpty();
      assertThat(PolicySet.of(shuffled).decide(call, SOMEBODY)).as(round(i)).isEqualTo(verdict);
    }
  }

  @Test
  void decide_oneMoreRestriction_neverLoosens() {
    for (int i = 0; i < ROUNDS; i++) {
      List<Rule> rules = someRules();
      Assessment call = someCall();
      Decision before = PolicySet.of(rules).decide(call, SOMEBODY).enforced();
      Rule more =
          Rule.of(
              "more",
              someMatch(),
              random.nextInt(4) == 0 ? Outcome.DENY : new Outcome.Hold(someQuorum()),
              "more");
      List<Rule> longer = new ArrayList<>(rules);
      longer.add(more);
      Decision after = PolicySet.of(longer).decide(call, SOMEBODY).enforced();
      assertThat(after.atLeastAsStrictAs(before)).as(round(i)).isTrue();
    }
  }

  @Test
  void decide_shadow_isAtLeastAsStrictAsEnforced() {
    for (int i = 0; i < ROUNDS; i++) {
      Verdict verdict = PolicySet.of(someRules()).decide(someCall(), SOMEBODY);

      assertThat(verdict.shadow().atLeastAsStrictAs(verdict.enforced())).as(round(i)).isTrue();
    }
  }

  @Test
  void index_anyCall_findsEveryRuleThatCounts() {
    for (int i = 0; i < ROUNDS; i++) {
      List<Rule> rules = someRules();
      var index = new RuleIndex(rules);
      for (PlacedAction placed : someCall().actions()) {
        List<Rule> found = index.candidates(placed.action());
        for (Subject subject : PolicySet.subjects(placed, SOMEBODY, true)) {
          List<Rule> counting =
              rules.stream().filter(r -> Matching.of(r, subject, true).counts(r)).toList();

          assertThat(found).as(round(i)).containsAll(counting).doesNotHaveDuplicates();
        }
      }
    }
  }

  @Test
  void join_quorums_neverLoosens() {
    for (int i = 0; i < ROUNDS; i++) {
      Quorum one = someQuorum();
      Quorum other = someQuorum().and(someQuorum());
      Quorum joined = one.and(other);

      assertThat(joined.need())
          .as(round(i))
          .isGreaterThanOrEqualTo(Math.max(one.need(), other.need()));
      assertThat(joined.and(one)).as(round(i)).isEqualTo(joined);
      assertThat(joined.and(other)).as(round(i)).isEqualTo(joined);
      assertThat(joined).as(round(i)).isEqualTo(other.and(one));
    }
  }

  private static String round(int i) {
    return "-Dpolicy.seed=" + SEED + " round " + i;
  }

  private List<Rule> someRules() {
    var rules = new ArrayList<Rule>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      Outcome then =
          switch (random.nextInt(5)) {
            case 0 -> Outcome.DENY;
            case 1, 2 -> Outcome.ALLOW;
            default -> new Outcome.Hold(someQuorum());
          };
      Rule rule = Rule.of("rule-" + i, someMatch(), then, "because");
      boolean shadow = random.nextInt(5) == 0;
      List<Match> unless = random.nextInt(4) == 0 ? List.of(someMatch()) : List.of();
      rules.add(
          new Rule(
              rule.id(),
              rule.match(),
              unless,
              rule.when(),
              then,
              rule.because(),
              shadow ? dev.holdpoint.action.Mode.SHADOW : dev.holdpoint.action.Mode.ENFORCE,
              rule.until(),
              List.of(),
              Examples.NONE,
              List.of(),
              Origin.BUILT_IN));
    }
    return rules;
  }

  private Match someMatch() {
    return new Match(
        some("aws", "kubernetes", "*"),
        List.of(),
        some("Delete", "Update", "De*"),
        random.nextBoolean()
            ? Set.of()
            : Set.copyOf(List.of(one(Effect.values()), one(Effect.values()))),
        random.nextInt(3) == 0 ? List.of(one("production", "staging", "development")) : List.of(),
        random.nextInt(3) == 0 ? List.of(1 + random.nextInt(3)) : List.of(),
        some("stack", "pod"),
        some("checkout*", "dev-alice", "*"),
        some("claude", "codex"),
        List.of(),
        random.nextInt(4) == 0 ? Set.of(one(Reversibility.values())) : Set.of(),
        Set.of(),
        random.nextInt(4) == 0 ? OptionalLong.of(random.nextInt(4)) : OptionalLong.empty());
  }

  private List<Glob> some(String... patterns) {
    return random.nextInt(3) == 0 ? List.of(new Glob(one(patterns))) : List.of();
  }

  private Quorum someQuorum() {
    int approvals = 1 + random.nextInt(3);
    return random.nextBoolean() ? Quorum.of(approvals) : Quorum.of(approvals, one("sre", "owner"));
  }

  private Assessment someCall() {
    if (random.nextInt(20) == 0) {
      return PolicyKit.assessed(new Classification.Unrecognized("aws", "no idea"));
    }
    var actions = new ArrayList<Action>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      actions.add(someAction());
    }
    Completeness completeness = one(Completeness.values());
    return PolicyKit.assessed(new Classification.Recognized(actions, completeness, ""));
  }

  private Action someAction() {
    var targets = new ArrayList<Target>();
    for (int i = random.nextInt(3); i > 0; i--) {
      String id = one("checkout-prod", "dev-alice", "search-staging", "nobody", "*", "check*");
      targets.add(Target.of(one("stack", "pod"), id));
    }
    Action action =
        PolicyKit.action(
            one("aws", "kubernetes"),
            one("Delete", "Update", "Describe"),
            one(Effect.values()),
            Value.Fields.NONE,
            targets.toArray(Target[]::new));
    return new Action(
        action.system(),
        action.service(),
        action.operation(),
        action.effect(),
        targets,
        one(Count.ONE, Count.UNKNOWN, Count.UNBOUNDED, new Count.AtLeast(2)),
        action.parameters(),
        action.undo(),
        List.of());
  }

  @SafeVarargs
  private <T> T one(T... values) {
    return values[random.nextInt(values.length)];
  }

  @Test
  void window_weeklyOverMidnight_belongsToItsFirstDay() {
    var friday =
        new Window.Weekly(
            new java.util.TreeSet<>(Set.of(java.time.DayOfWeek.FRIDAY)),
            java.time.LocalTime.of(18, 0),
            java.time.LocalTime.of(6, 0),
            java.time.ZoneOffset.UTC);

    assertThat(friday.contains(java.time.Instant.parse("2026-06-05T18:00:00Z"))).isTrue();
    assertThat(friday.contains(java.time.Instant.parse("2026-06-06T05:59:59Z"))).isTrue();
    assertThat(friday.contains(java.time.Instant.parse("2026-06-06T06:00:00Z"))).isFalse();
    assertThat(friday.contains(java.time.Instant.parse("2026-06-05T05:00:00Z"))).isFalse();
    assertThat(friday.contains(NOW)).isFalse();
  }
}
