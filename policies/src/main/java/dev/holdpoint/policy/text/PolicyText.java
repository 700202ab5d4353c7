package dev.holdpoint.policy.text;

import dev.holdpoint.policy.PolicySet;
import dev.holdpoint.policy.Rule;
import dev.holdpoint.policy.text.Diagnostic.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads policy files. A file is a list of rules, or a map with {@code rules} and a {@code
 * description}. Several files make one set; ids are unique in it.
 */
public final class PolicyText {
  private PolicyText() {}

  /**
   * What was read.
   *
   * @param warnings what is worth a look
   */
  public record Loaded(List<Rule> rules, List<Diagnostic> warnings) {
    public Loaded {
      rules = List.copyOf(rules);
      warnings = List.copyOf(warnings);
    }

    public PolicySet policySet() {
      return PolicySet.of(rules);
    }
  }

  /**
   * Reads all texts together.
   *
   * @param now for lint about expired rules
   * @throws PolicyFault with every problem of every text
   */
  public static Loaded read(List<Source> sources, Instant now) {
    var rules = new ArrayList<Rule>();
    var diagnostics = new ArrayList<Diagnostic>();
    Map<String, Rule> byId = new HashMap<>();
    for (Source source : sources) {
      var problems = new Problems(source.name());
      for (Rule rule : rules(source, problems)) {
        new Lint(problems, now).check(rule);
        distinct(rule, byId, problems);
        rules.add(rule);
      }
      diagnostics.addAll(problems.found());
    }
    if (rules.size() > PolicySet.MAX_RULES) {
      String name = sources.getLast().name();
      String what = "there are more than " + PolicySet.MAX_RULES + " rules";
      diagnostics.add(new Diagnostic(Kind.TOO_LARGE, name, 1, 1, what, "remove or join rules"));
    }
    return new Loaded(rules, Problems.check(diagnostics));
  }

  /** Reads one text. */
  public static Loaded read(Source source, Instant now) {
    return read(List.of(source), now);
  }

  private static List<Rule> rules(Source source, Problems problems) {
    Node document = YamlReader.read(source, problems).orElse(null);
    if (document instanceof Node.Entries) {
      var reading = new Reading(problems);
      Map<String, Node> top =
          reading.map(document, "a policy file", Set.of("description", "rules"));
      Node listed = top.get("rules");
      if (listed == null) {
        problems.add(
            Kind.MISSING_KEY, document.at(), "the file has no `rules`", "write a list of rules");
      }
      document = listed;
    }
    if (document == null) {
      return List.of();
    }
    if (!(document instanceof Node.Items(List<Node> items, Place at))) {
      problems.value(document.at(), "rules are " + document.spoken(), "write a list of rules");
      return List.of();
    }
    var reader = new RuleReader(source.name(), problems);
    return items.stream().flatMap(item -> reader.read(item).stream()).toList();
  }

  private static void distinct(Rule rule, Map<String, Rule> byId, Problems problems) {
    Rule before = byId.putIfAbsent(rule.id(), rule);
    if (before != null) {
      String first = before.origin().pack() + ":" + before.origin().line();
      String what = "the id `" + rule.id() + "` is taken by the rule at " + first;
      Place at = new Place(rule.origin().line(), 1);
      problems.add(Kind.DUPLICATE_ID, at, what, "choose another id");
    }
  }
}
