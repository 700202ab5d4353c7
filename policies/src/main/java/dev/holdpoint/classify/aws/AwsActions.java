package dev.holdpoint.classify.aws;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.rule.Condition;
import dev.holdpoint.classify.rule.Once;
import dev.holdpoint.classify.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a request to AWS would do, from the catalog, the curated rules and its parameters. Every
 * door comes here, so that one effect gets one action.
 */
public final class AwsActions {
  static final String SYSTEM = "aws";

  /** The curated layer over the catalog. */
  static final Once<Rules> RULES = new Once<>(() -> Rules.load(AwsActions.class, "rules.txt"));

  private AwsActions() {}

  /** The action; with effect {@code UNKNOWN} when the catalog does not know the operation. */
  public static Action of(AwsRequest request) {
    return AwsCatalog.standard()
        .owning(request.service(), request.operation())
        .map(service -> of(service, request))
        .orElseGet(
            () ->
                Action.unknown(
                    SYSTEM,
                    request.service().toLowerCase(Locale.ROOT),
                    request.operation(),
                    "no model of AWS has this operation"));
  }

  static Action of(AwsService service, AwsRequest request) {
    var operation = service.operation(request.operation()).orElseThrow();
    var parameters = AwsParameters.normal(operation, request.parameters());
    var normal =
        new AwsRequest(service.head().cli(), operation.name(), request.region(), parameters);
    var steps = new ArrayList<String>();
    Effect effect = effect(operation, normal, steps);
    var batch = DynamoBatch.of(normal);
    var found = AwsTargets.of(service, operation, normal);
    Count count = batch.map(DynamoBatch::count).orElse(found.count());
    if (batch.isPresent()) {
      effect = batch.get().effect();
      steps.add("the worst of what the batch holds: " + effect.word());
    }
    return new Action(
        SYSTEM,
        service.head().cli(),
        operation.name(),
        effect,
        found.targets(),
        effect.mutates() ? count : found.targets().isEmpty() ? Count.NONE : found.count(),
        parameters,
        undo(effect, normal),
        steps);
  }

  private static Effect effect(AwsOperation operation, AwsRequest request, List<String> steps) {
    var rules = RULES.get();
    var parameters = request.parameters();
    Effect effect = catalogued(operation);
    steps.add("catalog: " + request.operation() + " is " + effect.word());
    var rule = rules.first("effect", request.service(), request.operation(), parameters);
    if (rule.isPresent()) {
      effect = Effect.valueOf(rule.get().words().get(0).toUpperCase(Locale.ROOT));
      steps.add("rule: with these parameters it is " + effect.word());
    } else if (effect.mutates() && effect != Effect.DELETE && opens(parameters)) {
      effect = Effect.EXPOSE;
      steps.add("parameters: it becomes reachable or allowed for everybody");
    }
    rules
        .matching("note", request.service(), request.operation(), parameters)
        .forEach(note -> steps.add("note: " + note.because()));
    return effect;
  }

  private static Effect catalogued(AwsOperation operation) {
    return switch (operation.effect()) {
      case 'r' -> Effect.READ;
      case 'c' -> Effect.CREATE;
      case 'u', 't' -> Effect.UPDATE;
      case 'd' -> Effect.DELETE;
      case 'p' -> Effect.GRANT;
      default -> Effect.UNKNOWN;
    };
  }

  private static boolean opens(Value.Fields parameters) {
    boolean reachable =
        Condition.at(parameters, List.of("PubliclyAccessible"))
            .anyMatch(value -> Condition.word(value).equals("true"));
    return reachable || OpenPolicy.in(parameters);
  }

  private static Undo undo(Effect effect, AwsRequest request) {
    if (!effect.mutates()) {
      return Undo.NOT_NEEDED;
    }
    return RULES
        .get()
        .first("undo", request.service(), request.operation(), request.parameters())
        .map(
            rule ->
                new Undo(
                    Reversibility.valueOf(rule.words().get(0).toUpperCase(Locale.ROOT)),
                    new Evidence(rule.because(), "catalog")))
        .orElse(Undo.UNKNOWN);
  }
}
