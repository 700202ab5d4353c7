package dev.holdpoint.classify.route;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.UrlPath;
import dev.holdpoint.classify.rule.Condition;
import dev.holdpoint.classify.rule.Nouns;
import dev.holdpoint.classify.rule.Once;
import dev.holdpoint.classify.rule.Rule;
import dev.holdpoint.classify.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What requests of one API would do, by its {@code routes.txt} and {@code rules.txt}. */
public final class RouteReader {
  private final String system;
  private final Set<String> secrets;
  private final Once<RouteTable> table;
  private final Once<Rules> rules;

  /**
   * A reader of the two resources beside a class.
   *
   * @param secrets members that never come into an action; the fingerprint has them
   */
  public RouteReader(String system, Class<?> beside, Set<String> secrets) {
    this.system = system;
    this.secrets = Set.copyOf(secrets);
    this.table = new Once<>(() -> RouteTable.load(beside, "routes.txt"));
    this.rules = new Once<>(() -> Rules.load(beside, "rules.txt"));
  }

  public RouteTable table() {
    return table.get();
  }

  public Rules rules() {
    return rules.get();
  }

  /** The action of a route that fits. */
  public Action action(RouteTable.Match match, Parameters parameters) {
    Route route = match.route();
    var steps = new ArrayList<String>();
    Effect effect = route.effect();
    steps.add("route: " + route.service() + "/" + route.operation() + " is " + effect.word());
    var rule = first("effect", route, parameters);
    if (rule.isPresent()) {
      effect = Effect.valueOf(rule.get().word().orElse("").toUpperCase(Locale.ROOT));
      steps.add("rule: with these parameters it is " + effect.word());
    }
    boolean hidden = !parameters.whole() && effect.mutates();
    if (hidden && effect.callClass().compareTo(CallClass.PERMISSIONS) < 0) {
      effect = Effect.UNKNOWN;
      steps.add("body: it was not read");
    }
    return new Action(
        system,
        route.service(),
        route.operation(),
        effect,
        targets(match, parameters),
        count(route, effect, parameters),
        shown(parameters),
        undo(route, effect, parameters),
        steps);
  }

  /** The action of a path that the table does not have; the method alone says what it does. */
  public Action other(String method, UrlPath path, Effect effect, Parameters parameters) {
    return new Action(
        system,
        path.at(0),
        method.toLowerCase(Locale.ROOT),
        effect,
        List.of(Target.of("path", "/" + path.between(0, path.size()))),
        effect == Effect.READ ? Count.NONE : Count.UNKNOWN,
        shown(parameters),
        effect == Effect.READ ? Undo.NOT_NEEDED : Undo.UNKNOWN,
        List.of("route: no known operation has this path"));
  }

  /** The answer of one action; the body, if it was read, makes the call's identity. */
  public static Classification answer(Action action, HttpCall call, Parameters parameters) {
    String identity =
        BodyText.bytes(call)
            .filter(bytes -> bytes.length() > 0)
            .map(bytes -> Fingerprint.of(bytes.toArray()).hex())
            .orElse("");
    var completeness = parameters.whole() ? Completeness.FULL : Completeness.PARTIAL;
    return new Classification.Recognized(List.of(action), completeness, identity);
  }

  private Value.Fields shown(Parameters parameters) {
    return Parameters.without(parameters.fields(), secrets) instanceof Value.Fields fields
        ? fields
        : Value.Fields.NONE;
  }

  /** The last label; without one, what a rule finds in the parameters, or all of the kind. */
  private List<Target> targets(RouteTable.Match match, Parameters parameters) {
    Route route = match.route();
    List<String> parts = route.template().parts();
    for (int i = parts.size() - 1; i >= 0; i--) {
      if (parts.get(i).startsWith("{")) {
        String label = parts.get(i).replaceAll("[{}+]", "");
        var scope = new TreeMap<>(match.labels());
        scope.remove(label);
        return List.of(Target.of(label, match.labels().getOrDefault(label, ""), scope));
      }
    }
    return route.hitsAll()
        ? List.of(Target.of(Nouns.singular(route.service()), "*"))
        : named(route, parameters);
  }

  /** {@code target SERVICE:OPERATION KIND MEMBER}. */
  private List<Target> named(Route route, Parameters parameters) {
    return first("target", route, parameters).stream()
        .flatMap(
            rule ->
                Condition.at(parameters.fields(), Condition.path(rule.words().get(1)))
                    .filter(Value.Text.class::isInstance)
                    .map(value -> Target.of(rule.words().get(0), ((Value.Text) value).text())))
        .toList();
  }

  private static Count count(Route route, Effect effect, Parameters parameters) {
    if (effect == Effect.READ) {
      return Count.NONE;
    }
    if (route.hitsAll()) {
      return Count.UNBOUNDED;
    }
    return parameters.fields().get("data").orElse(Value.NOTHING) instanceof Value.Items(var items)
        ? new Count.Exactly(items.size())
        : Count.ONE;
  }

  private Undo undo(Route route, Effect effect, Parameters parameters) {
    if (!effect.mutates()) {
      return Undo.NOT_NEEDED;
    }
    return first("undo", route, parameters)
        .map(
            rule ->
                new Undo(
                    Reversibility.valueOf(rule.word().orElse("").toUpperCase(Locale.ROOT)),
                    new Evidence(rule.because(), "catalog")))
        .orElse(Undo.UNKNOWN);
  }

  private Optional<Rule> first(String kind, Route route, Parameters parameters) {
    return rules.get().first(kind, route.service(), route.operation(), parameters.fields());
  }
}
