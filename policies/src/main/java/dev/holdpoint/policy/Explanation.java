package dev.holdpoint.policy;

import dev.holdpoint.assess.Truth;
import java.util.List;

/**
 * A decision taken apart.
 *
 * @param considered every rule against every action of the call, matched ones first
 */
public record Explanation(Verdict verdict, List<Considered> considered) {
  public Explanation {
    considered = List.copyOf(considered);
  }

  /**
   * One rule against one action.
   *
   * @param subject what it was held against, for people
   * @param answer whether the rule speaks of it, before doubt is weighed
   * @param counted whether it took part in the decision
   * @param because one sentence why, or why not
   */
  public record Considered(
      Rule rule, String subject, Truth answer, boolean counted, String because) {}
}
