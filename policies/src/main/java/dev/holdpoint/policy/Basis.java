package dev.holdpoint.policy;

import java.util.List;

/**
 * Why a decision is what it is.
 *
 * @param rules the rules that matched with the decision's outcome, worst first, at least one
 * @param policyDigest digest of the policy set that decided, lower-case hex
 * @param faults what could not be evaluated, one sentence each; each counted towards hold or deny
 */
public record Basis(List<MatchedRule> rules, String policyDigest, List<String> faults) {

  /** A rule that matched and its reason for people. */
  public record MatchedRule(String id, String because) {}

  public Basis {
    rules = List.copyOf(rules);
    faults = List.copyOf(faults);
  }
}
