package dev.holdpoint.policy.text;

import dev.holdpoint.action.Mode;
import dev.holdpoint.policy.Condition;
import dev.holdpoint.policy.ConditionFault;
import dev.holdpoint.policy.Example;
import dev.holdpoint.policy.Examples;
import dev.holdpoint.policy.Match;
import dev.holdpoint.policy.Origin;
import dev.holdpoint.policy.Outcome;
import dev.holdpoint.policy.PolicySet;
import dev.holdpoint.policy.Rule;
import dev.holdpoint.policy.text.Diagnostic.Kind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads one rule. What it may say: the keys below; {@code id}, {@code then}, {@code because} it
 * must.
 */
final class RuleReader {
  private static final Set<String> KEYS =
      Set.of(
          "id",
          "match",
          "unless",
          "when",
          "then",
          "because",
          "mode",
          "until",
          "windows",
          "examples",
          "alternatives");

  private final String pack;
  private final Reading reading;
  private final MatchReader matches;
  private final WindowReader windows;

  RuleReader(String pack, Problems problems) {
    this.pack = pack;
    this.reading = new Reading(problems);
    this.matches = new MatchReader(reading);
    this.windows = new WindowReader(reading);
  }

  /** The rule; empty when something that it needs is missing or wrong. */
  Optional<Rule> read(Node node) {
    Map<String, Node> fields = reading.map(node, "a rule", KEYS);
    if (!fields.isEmpty()) {
      List.of("id", "then", "because").forEach(key -> require(fields, key, node.at()));
    }
    Optional<String> id = one(fields, "id", this::id);
    Optional<String> because = one(fields, "because", reading::text);
    Optional<Outcome> then = one(fields, "then", new OutcomeReader(reading)::read);
    Optional<Match> match =
        one(fields, "match", value -> Optional.of(matches.read(value, "`match`")));
    List<Match> unless =
        many(fields, "unless", value -> Optional.of(matches.read(value, "`unless`")));
    Optional<Condition> when = one(fields, "when", this::condition);
    Optional<Mode> mode = one(fields, "mode", one -> reading.word(one, Mode.class, Mode::word));
    Examples examples = one(fields, "examples", this::examples).orElse(Examples.NONE);
    var until = one(fields, "until", windows::until);
    var inside = many(fields, "windows", windows::window);
    List<String> alternatives = many(fields, "alternatives", reading::text);
    if (id.isEmpty() || then.isEmpty() || because.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule(
            id.get(),
            match.orElse(Match.ANY),
            unless,
            when,
            then.get(),
            because.get(),
            mode.orElse(Mode.ENFORCE),
            until,
            inside,
            examples,
            alternatives,
            new Origin(pack, node.at().line())));
  }

  private void require(Map<String, Node> fields, String key, Place at) {
    if (!fields.containsKey(key)) {
      reading.problems().add(Kind.MISSING_KEY, at, "a rule lacks `" + key + "`", "write it");
    }
  }

  private Optional<String> id(Node node) {
    Optional<String> text = reading.text(node);
    if (text.isPresent() && !text.get().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      String what = Problems.quoted(text.get()) + " is no rule id";
      reading.problems().value(node.at(), what, "use lower-case letters, digits and hyphens");
      return Optional.empty();
    }
    if (text.isPresent() && PolicySet.reserved(text.get())) {
      String what = Problems.quoted(text.get()) + " is a rule of Holdpoint itself";
      reading.problems().add(Kind.DUPLICATE_ID, node.at(), what, "choose another id");
      return Optional.empty();
    }
    return text;
  }

  private Optional<Condition> condition(Node node) {
    Optional<String> text = reading.text(node);
    try {
      return text.map(String::strip).map(Condition::compile);
    } catch (ConditionFault wrong) {
      String what =
          String.format(
              java.util.Locale.ROOT,
              "the condition is wrong at its line %d, column %d: %s",
              wrong.line(),
              wrong.column(),
              wrong.getMessage());
      reading
          .problems()
          .add(Kind.CONDITION, node.at(), what, "see the variables in the policy guide");
      return Optional.empty();
    }
  }

  private Optional<Examples> examples(Node node) {
    Map<String, Node> fields = reading.map(node, "`examples`", Set.of("hit", "miss"));
    var calls = new CallReader(reading);
    List<Example> hit = many(fields, "hit", calls::example);
    List<Example> miss = many(fields, "miss", calls::example);
    return Optional.of(new Examples(hit, miss));
  }

  private static <T> Optional<T> one(
      Map<String, Node> fields, String key, Function<Node, Optional<T>> read) {
    Node node = fields.get(key);
    return node == null ? Optional.empty() : read.apply(node);
  }

  private <T> List<T> many(Map<String, Node> fields, String key, Function<Node, Optional<T>> read) {
    Node node = fields.get(key);
    return node == null ? List.of() : reading.all(node, read);
  }
}
