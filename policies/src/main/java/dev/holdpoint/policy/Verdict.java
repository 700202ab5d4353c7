package dev.holdpoint.policy;

/**
 * Both answers of a policy set for one call.
 *
 * @param enforced the decision of all rules in enforce mode
 * @param shadow the decision when the rules in shadow mode counted as well; at least as strict
 */
public record Verdict(Decision enforced, Decision shadow) {}
