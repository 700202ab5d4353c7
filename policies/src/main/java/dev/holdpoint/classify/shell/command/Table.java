package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Effect;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one program does, as the tables say.
 *
 * @param names the program and its other names
 * @param kind what its operands are
 * @param traits {@code local}, {@code reads}, {@code writes}, {@code writes-last}, {@code verbs},
 *     {@code no-help}, {@code single-dash}
 * @param valued options whose value is the next argument
 */
record Table(
    List<String> names, String kind, Set<String> traits, Set<String> valued, List<Rule> rules) {
  Table {
    names = List.copyOf(names);
    traits = Set.copyOf(traits);
    valued = Set.copyOf(valued);
    rules = List.copyOf(rules);
  }

  Options.Style style() {
    return traits.contains("single-dash") ? Options.Style.SINGLE_DASH : Options.Style.GNU;
  }

  /**
   * The rule that decides: of those with the longest path, the worst whose conditions hold, or else
   * the one without conditions.
   */
  Optional<Rule> decide(Options options) {
    var leading = rules.stream().filter(rule -> rule.leads(options)).toList();
    int longest = leading.stream().mapToInt(rule -> rule.path().size()).max().orElse(0);
    var fitting =
        leading.stream()
            .filter(rule -> rule.path().size() == longest && rule.holds(options))
            .toList();
    Comparator<Rule> worst = Comparator.comparing(rule -> severity(rule.meaning()));
    return fitting.stream()
        .filter(Rule::conditional)
        .max(worst)
        .or(() -> fitting.stream().max(worst));
  }

  private static int severity(Rule.Meaning meaning) {
    Effect effect = meaning.effect();
    return effect.callClass().ordinal() * 2 + (meaning.local() ? 0 : 1);
  }
}
