package dev.holdpoint.classify.azure;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.rule.Once;
import dev.holdpoint.classify.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** An action of Azure from what its parts say and what the curated rules add. */
final class AzureActions {
  static final String SYSTEM = "azure";
  static final Once<Rules> RULES = new Once<>(() -> Rules.load(AzureActions.class, "rules.txt"));

  /** Contents of these members are secret; only the fingerprint has them. */
  private static final Set<String> SECRET =
      Set.of("value", "password", "adminpassword", "secret", "key", "token", "passwordprofile");

  private static final String PROPERTIES = "properties";

  private AzureActions() {}

  /**
   * What was asked for, before the rules.
   *
   * @param effect what the method and the verb say
   */
  record Asked(
      String service, String operation, Effect effect, List<Target> targets, Count count) {}

  static Action of(AzureRequest request, Asked asked) {
    Value.Fields parameters = request.parameters();
    var steps = new ArrayList<String>();
    steps.add("request: " + asked.operation() + " is " + asked.effect().word());
    Effect effect = asked.effect();
    var rule = RULES.get().first("effect", asked.service(), asked.operation(), parameters);
    if (rule.isPresent()) {
      effect = Effect.valueOf(rule.get().words().get(0).toUpperCase(Locale.ROOT));
      steps.add("rule: with these parameters it is " + effect.word());
    }
    boolean unread = request.body().isEmpty();
    if (unread && effect.callClass().compareTo(CallClass.PERMISSIONS) < 0) {
      effect = Effect.UNKNOWN;
      steps.add("body: it is not in a form that we read");
    }
    return new Action(
        SYSTEM,
        asked.service(),
        asked.operation(),
        effect,
        asked.targets(),
        asked.count(),
        shown(parameters),
        undo(effect, asked, parameters),
        steps);
  }

  /** One thing, or, where a whole collection is deleted, as many as there are. */
  static Count count(Effect effect, boolean one) {
    boolean destroys = effect == Effect.DELETE || effect == Effect.REPLACE;
    return one || effect == Effect.CREATE ? Count.ONE : destroys ? Count.UNBOUNDED : Count.UNKNOWN;
  }

  private static Value.Fields shown(Value.Fields parameters) {
    var kept = parameters;
    for (String name : SECRET) {
      kept = kept.without(name);
    }
    if (kept.get(PROPERTIES).orElse(Value.NOTHING) instanceof Value.Fields inner) {
      for (String name : SECRET) {
        inner = inner.without(name);
      }
      kept = kept.with(PROPERTIES, inner);
    }
    return kept;
  }

  private static Undo undo(Effect effect, Asked asked, Value.Fields parameters) {
    if (!effect.mutates()) {
      return Undo.NOT_NEEDED;
    }
    return RULES
        .get()
        .first("undo", asked.service(), asked.operation(), parameters)
        .map(
            rule ->
                new Undo(
                    Reversibility.valueOf(rule.words().get(0).toUpperCase(Locale.ROOT)),
                    new Evidence(rule.because(), "catalog")))
        .orElse(Undo.UNKNOWN);
  }
}
