package dev.holdpoint.policy;

import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Mode;
import dev.holdpoint.assess.Assessment;
import dev.holdpoint.assess.PlacedAction;
import dev.holdpoint.assess.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Rules that decide together. Immutable; the order of rules never matters; the most restrictive
 * matching rule wins.
 *
 * <p>Every action is judged on each of its targets by itself, and once more for what it may hit
 * without naming it; the worst answer is the call's. Where no enforced rule matches, {@link
 * #NO_RULE_MATCHED} holds.
 */
public final class PolicySet {
  /** More rules than this are refused. */
  public static final int MAX_RULES = 10_000;

  /** Holds what no rule speaks of. */
  public static final Rule NO_RULE_MATCHED =
      Rule.of(
          "no-rule-matched",
          Match.ANY,
          new Outcome.Hold(Quorum.of(1)),
          "No rule speaks of this call, so a person looks at it.");

  /** Denies what can be read in two ways. */
  public static final Rule AMBIGUOUS =
      Rule.of(
          "ambiguous",
          Match.ANY,
          Outcome.DENY,
          "This call can be read in two ways, so what was approved might not be what runs.");

  private final Map<String, Rule> byId = new TreeMap<>();
  private final RuleIndex index;
  private final String digest;

  private PolicySet(List<Rule> rules) {
    for (Rule rule : rules) {
      if (byId.put(rule.id(), rule) != null || reserved(rule.id())) {
        throw new IllegalArgumentException("two rules have the id `" + rule.id() + "`");
      }
    }
    index = new RuleIndex(rules);
    digest = RuleCanon.digest(rules);
  }

  /**
   * Makes a set; at most {@value #MAX_RULES} rules with distinct ids, as {@code policy.text}
   * ensures.
   *
   * @throws IllegalArgumentException otherwise
   */
  public static PolicySet of(List<Rule> rules) {
    if (rules.size() > MAX_RULES) {
      throw new IllegalArgumentException("a policy set has at most " + MAX_RULES + " rules");
    }
    return new PolicySet(rules);
  }

  /** Whether that id belongs to a rule of Holdpoint itself. */
  public static boolean reserved(String id) {
    return id.equals(NO_RULE_MATCHED.id()) || id.equals(AMBIGUOUS.id());
  }

  /** SHA-256 over the canonical form of all rules, lower-case hex. */
  public String digest() {
    return digest;
  }

  /** All rules by id, without the built-in ones. */
  public List<Rule> rules() {
    return List.copyOf(byId.values());
  }

  public Optional<Rule> rule(String id) {
    return switch (id) {
      case "no-rule-matched" -> Optional.of(NO_RULE_MATCHED);
      case "ambiguous" -> Optional.of(AMBIGUOUS);
      default -> Optional.ofNullable(byId.get(id));
    };
  }

  /** Decides. Total: it answers for every assessment, and never throws. */
  public Verdict decide(Assessment assessment, Circumstances circumstances) {
    var enforced = new Tally();
    var shadow = new Tally();
    if (assessment.classification() instanceof Classification.Ambiguous unclear) {
      enforced.addSurely(AMBIGUOUS);
      enforced.addDoubtfully(AMBIGUOUS, List.of(unclear.problem()));
    } else {
      boolean complete = complete(assessment);
      for (PlacedAction placed : assessment.actions()) {
        List<Rule> candidates =
            index.candidates(placed.action()).stream()
                .filter(rule -> rule.appliesAt(circumstances.now()))
                .toList();
        for (Subject subject : subjects(placed, circumstances, complete)) {
          judge(candidates, subject, complete, new Tallies(enforced, shadow));
        }
      }
    }
    // INVARIANT: shadow holds everything that enforced holds, so it is at least as strict.
    shadow.addAll(enforced);
    return new Verdict(enforced.decision(digest), shadow.decision(digest));
  }

  /** Decides, and says of every rule why it counted or not. */
  public Explanation explain(Assessment assessment, Circumstances circumstances) {
    return new Explanation(
        decide(assessment, circumstances),
        Considering.all(rules(), assessment, circumstances, complete(assessment)));
  }

  /** What the deciding rules say can be done without an approval; each text once. */
  public List<String> alternatives(Decision decision) {
    return decision.basis().rules().stream()
        .flatMap(matched -> rule(matched.id()).stream())
        .flatMap(rule -> rule.alternatives().stream())
        .distinct()
        .toList();
  }

  private record Tallies(Tally enforced, Tally shadow) {}

  private static void judge(
      List<Rule> candidates, Subject subject, boolean complete, Tallies tallies) {
    boolean spokenOf = false;
    for (Rule rule : candidates) {
      Matching matching = Matching.of(rule, subject, complete);
      if (!matching.counts(rule)) {
        continue;
      }
      spokenOf |= rule.mode() == Mode.ENFORCE;
      Tally tally = rule.mode() == Mode.ENFORCE ? tallies.enforced() : tallies.shadow();
      if (matching.truth() == Truth.YES) {
        tally.addSurely(rule);
      } else {
        tally.addDoubtfully(rule, matching.doubts());
      }
    }
    if (!spokenOf) {
      tallies.enforced().addSurely(NO_RULE_MATCHED);
    }
  }

  /** One per target, and one for what may be hit without being named. */
  static List<Subject> subjects(
      PlacedAction placed, Circumstances circumstances, boolean complete) {
    var subjects = new ArrayList<Subject>();
    for (var target : placed.targets()) {
      subjects.add(new Subject(placed, Optional.of(target), circumstances));
    }
    if (subjects.isEmpty() || !complete && placed.action().effect().mutates()) {
      subjects.add(new Subject(placed, Optional.empty(), circumstances));
    }
    return subjects;
  }

  private static boolean complete(Assessment assessment) {
    return assessment.classification().completenessOrNone() == Completeness.FULL;
  }
}
