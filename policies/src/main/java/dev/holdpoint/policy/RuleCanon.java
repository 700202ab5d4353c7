package dev.holdpoint.policy;

import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.Glob;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * The canonical form of rules: all that can change a decision or what people and agents are told.
 * Examples and the place where a rule was written are left out.
 */
final class RuleCanon {
  private RuleCanon() {}

  static String digest(Collection<Rule> rules) {
    List<Rule> sorted = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
    return Fingerprint.of(items(sorted, RuleCanon::rule)).hex();
  }

  static Value.Fields rule(Rule rule) {
    Value.Fields form =
        Value.Fields.NONE
            .with("id", rule.id())
            .with("match", match(rule.match()))
            .with("unless", sorted(rule.unless(), RuleCanon::match))
            .with("then", outcome(rule.then()))
            .with("because", rule.because())
            .with("mode", rule.mode().word())
            .with("windows", sorted(rule.windows(), RuleCanon::window))
            .with("alternatives", Value.texts(rule.alternatives()));
    form = rule.when().isPresent() ? form.with("when", rule.when().get().source()) : form;
    return rule.until().isPresent() ? form.with("until", rule.until().get().toString()) : form;
  }

  private static Value.Fields match(Match match) {
    Value.Fields form =
        Value.Fields.NONE
            .with("system", globs(match.system()))
            .with("service", globs(match.service()))
            .with("operation", globs(match.operation()))
            .with("effect", sorted(match.effect(), one -> Value.of(one.word())))
            .with("environment", sorted(match.environment(), Value::of))
            .with("tier", sorted(match.tier(), one -> Value.of(one.longValue())))
            .with("kind", globs(match.kind()))
            .with("id", globs(match.id()))
            .with("agent", globs(match.agent()))
            .with("route", globs(match.route()))
            .with("reversibility", sorted(match.reversibility(), one -> Value.of(one.word())))
            .with("level", sorted(match.level(), one -> Value.of(one.word())));
    return match.countAtLeast().isPresent()
        ? form.with("countAtLeast", match.countAtLeast().getAsLong())
        : form;
  }

  private static Value outcome(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Allow() -> Value.of("allow");
      case Outcome.Deny() -> Value.of("deny");
      case Outcome.Hold(Quorum quorum) ->
          items(
              quorum.requirements(),
              one ->
                  Value.Fields.NONE
                      .with("approvals", one.approvals())
                      .with("from", Value.texts(one.from())));
    };
  }

  private static Value window(Window window) {
    return switch (window) {
      case Window.Between(var from, var to) ->
          Value.Fields.NONE.with("from", from.toString()).with("to", to.toString());
      case Window.Weekly(var days, var from, var to, var zone) ->
          Value.Fields.NONE
              .with("days", Value.texts(days.stream().map(DayOfWeek::name).toList()))
              .with("from", from.toString())
              .with("to", to.toString())
              .with("zone", zone.getId());
    };
  }

  private static Value.Items globs(List<Glob> patterns) {
    return sorted(patterns, one -> Value.of(one.pattern()));
  }

  private static <T> Value.Items items(Collection<T> all, Function<T, Value> form) {
    return new Value.Items(all.stream().map(form).toList());
  }

  /** Order within these lists means nothing. */
  private static <T> Value.Items sorted(Collection<T> all, Function<T, Value> form) {
    return new Value.Items(
        all.stream()
            .map(form)
            .distinct()
            .sorted(Comparator.comparing(dev.holdpoint.action.Canon::write))
            .toList());
  }
}
