package dev.holdpoint.policy;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Effect;
import dev.holdpoint.assess.Glob;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rules that may speak of an action without looking at the others.
 *
 * <p>A rule lies under its most telling literal field (operation, else service, else system) and
 * under each effect that it can match. An action with an unknown effect can match them all.
 */
final class RuleIndex {
  private static final String ANY = "*";

  private final Map<String, EnumMap<Effect, List<Rule>>> buckets = new HashMap<>();

  RuleIndex(List<Rule> rules) {
    for (Rule rule : rules) {
      for (String key : keys(rule.match())) {
        var byEffect = buckets.computeIfAbsent(key, any -> new EnumMap<>(Effect.class));
        effects(rule).forEach(e -> byEffect.computeIfAbsent(e, any -> new ArrayList<>()).add(rule));
      }
    }
  }

  /** Every rule that can match, each once, in no particular order. */
  List<Rule> candidates(Action action) {
    var found = new ArrayList<Rule>();
    collect("operation " + action.operation(), action.effect(), found);
    collect("service " + action.service(), action.effect(), found);
    collect("system " + action.system(), action.effect(), found);
    collect(ANY, action.effect(), found);
    return found;
  }

  private void collect(String key, Effect effect, List<Rule> found) {
    var byEffect = buckets.get(key);
    if (byEffect != null) {
      found.addAll(byEffect.getOrDefault(effect, List.of()));
    }
  }

  private static List<String> keys(Match match) {
    if (literal(match.operation())) {
      return keys("operation ", match.operation());
    }
    if (literal(match.service())) {
      return keys("service ", match.service());
    }
    return literal(match.system()) ? keys("system ", match.system()) : List.of(ANY);
  }

  private static boolean literal(List<Glob> patterns) {
    return !patterns.isEmpty() && patterns.stream().allMatch(Glob::literal);
  }

  private static List<String> keys(String prefix, List<Glob> patterns) {
    return patterns.stream().map(pattern -> prefix + pattern.pattern()).distinct().toList();
  }

  private static List<Effect> effects(Rule rule) {
    var named = rule.match().effect();
    if (named.isEmpty()) {
      return List.of(Effect.values());
    }
    var effects = new ArrayList<>(named);
    if (rule.then().restricts() && !named.contains(Effect.UNKNOWN)) {
      effects.add(Effect.UNKNOWN);
    }
    return effects;
  }
}
