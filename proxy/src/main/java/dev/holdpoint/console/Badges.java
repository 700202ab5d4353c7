package dev.holdpoint.console;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** The badges of a card: environment, tier, effect, reversibility, count. */
final class Badges {
  private Badges() {}

  static List<Badge> of(FactsReader facts) {
    FactsReader radius = facts.object("blastRadius");
    var badges = new ArrayList<Badge>();
    badges.add(environment(radius.text("environment")));
    badges.add(tier(radius.number("tier")));
    for (String effect : effects(facts)) {
      badges.add(effect(effect));
    }
    badges.add(reversibility(radius.text("reversibility")));
    badges.add(count(radius.text("count")));
    return List.copyOf(badges);
  }

  private static LinkedHashSet<String> effects(FactsReader facts) {
    var effects = new LinkedHashSet<String>();
    facts.objects("actions").forEach(action -> effects.add(action.text("effect")));
    return effects;
  }

  private static Badge environment(String environment) {
    return switch (environment) {
      case "" -> Badge.bad("environment unknown");
      case "production" -> Badge.bad("production");
      case "staging" -> Badge.warn("staging");
      default -> Badge.calm(environment);
    };
  }

  private static Badge tier(Optional<Integer> tier) {
    return tier.map(one -> one == 1 ? Badge.bad("Tier 1") : Badge.calm("Tier " + one))
        .orElse(Badge.warn("tier unknown"));
  }

  private static Badge effect(String effect) {
    return switch (effect) {
      case "delete" -> Badge.bad("deletes");
      case "replace" -> Badge.bad("deletes and recreates");
      case "grant" -> Badge.bad("changes permissions");
      case "expose" -> Badge.bad("makes public");
      case "disclose" -> Badge.warn("reads secrets");
      case "execute" -> Badge.warn("runs code");
      case "update" -> Badge.warn("changes");
      case "create" -> Badge.calm("creates");
      case "read" -> Badge.calm("reads");
      default -> Badge.bad("effect unknown");
    };
  }

  private static Badge reversibility(String reversibility) {
    return switch (reversibility) {
      case "reversible" -> Badge.calm("can be undone");
      case "recoverable" -> Badge.warn("recoverable with loss");
      case "irreversible" -> Badge.bad("cannot be undone");
      default -> Badge.bad("undo unknown");
    };
  }

  private static Badge count(String count) {
    return switch (count) {
      case "", "unknown" -> Badge.bad("count unknown");
      case "unbounded" -> Badge.bad("hits everything there is");
      case "0" -> Badge.calm("hits nothing");
      case "1" -> Badge.calm("hits 1 thing");
      default -> Badge.warn("hits " + count + " things");
    };
  }
}
