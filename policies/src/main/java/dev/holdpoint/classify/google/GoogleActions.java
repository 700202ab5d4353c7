package dev.holdpoint.classify.google;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.rule.Once;
import dev.holdpoint.classify.rule.Rule;
import dev.holdpoint.classify.rule.Rules;
import dev.holdpoint.classify.rule.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a request to a Google API would do, by its method, its custom method's verb and curated
 * rules. Every door comes here, so that one effect gets one action.
 */
final class GoogleActions {
  static final String SYSTEM = "google";
  static final Once<Rules> RULES = new Once<>(() -> Rules.load(GoogleActions.class, "rules.txt"));

  /** Contents of these members are secret; only the fingerprint has them. */
  private static final Set<String> SECRET =
      Set.of(
          "payload",
          "password",
          "rootPassword",
          "privateKey",
          "secret",
          "token",
          "plaintext",
          "ciphertext",
          "key",
          "access_token",
          "assertion",
          "refresh_token",
          "client_secret");

  private static final Pattern PLURAL = Pattern.compile("[a-z][A-Za-z]*s");
  private static final Pattern GRPC_METHOD = Pattern.compile("[A-Z][A-Za-z0-9]*");

  /** What a method that looks must not name at its end, for it discloses that. */
  private static final Pattern SECRETS =
      Pattern.compile(
          "^(?:[gG]et|[fF]etch|[lL]ist|[rR]etrieve|[gG]enerate|[rR]ead).*"
              + "(?:Token|Secret|Credential|Password|PrivateKey|KeyString)s?$");

  private GoogleActions() {}

  /** The action of a REST request. */
  static Action of(GoogleRequest request) {
    GoogleName name = pathVerb(request);
    String operation = operation(request.method(), name);
    Value.Fields parameters = request.parameters();
    var steps = new ArrayList<String>();
    Effect effect = byMethod(request, name);
    steps.add("request: " + request.method() + " " + operation + " is " + effect.word());
    if (request.method().equals("POST") && Set.of("queries", "jobs").contains(name.collection())) {
      Optional<Effect> query = BigQuery.effect(name.collection(), request.body());
      if (name.service().equals("bigquery") && name.verb().isEmpty() && query.isPresent()) {
        effect = query.get();
        steps.add("query: its first word makes it " + effect.word());
      }
    }
    effect = curated(rule("effect", name.service(), operation, parameters), effect, steps);
    if (effect.mutates() && dry(request, name, operation)) {
      effect = Effect.READ;
      steps.add("validateOnly: the server only says what would happen");
    }
    return new Action(
        SYSTEM,
        name.service(),
        operation,
        effect,
        GoogleTargets.of(name, effect, parameters),
        GoogleTargets.count(name, effect, parameters),
        shown(parameters),
        undo(effect, name.service(), operation, parameters),
        steps);
  }

  /** The action of a gRPC method; its message is not read. */
  static Action grpc(String service, String interfaceName, String method) {
    String key = interfaceName + "." + method.substring(0, 1).toLowerCase(Locale.ROOT);
    String operation = key + method.substring(1);
    Effect effect = GRPC_METHOD.matcher(method).matches() ? byVerb(method) : Effect.UNKNOWN;
    var steps = new ArrayList<String>();
    steps.add("gRPC: " + method + " is " + effect.word() + " by its name");
    effect = curated(rule("effect", service, operation, Value.Fields.NONE), effect, steps);
    effect = curated(rule("grpc", service, operation, Value.Fields.NONE), effect, steps);
    return new Action(
        SYSTEM,
        service,
        operation,
        effect,
        List.of(),
        effect.mutates() ? Count.UNKNOWN : Count.NONE,
        Value.Fields.NONE,
        undo(effect, service, operation, Value.Fields.NONE),
        steps);
  }

  /** In older APIs the last segment can be the custom method: {@code .../instances/web-1/stop}. */
  private static GoogleName pathVerb(GoogleRequest request) {
    GoogleName name = request.name();
    boolean candidate = name.parts().size() > 1 && name.verb().isEmpty() && !request.reads();
    String last = name.last();
    Optional<Effect> verb = candidate ? Verbs.standard().camel(last) : Optional.empty();
    if (verb.isEmpty() || request.method().equals("DELETE") && !name.classic()) {
      return name;
    }
    boolean iam = last.endsWith("IamPolicy") || last.equals("testIamPermissions");
    boolean certain = verb.get() != Effect.READ && !last.endsWith("s") && !name.one();
    boolean posted = request.method().equals("POST") && (name.classic() || certain);
    return iam || posted ? name.withVerb(last) : name;
  }

  private static String operation(String method, GoogleName name) {
    String verb =
        name.verb()
            .orElseGet(
                () ->
                    switch (method) {
                      case "GET", "HEAD" -> name.one() ? "get" : "list";
                      case "POST" -> "create";
                      case "PUT" -> "update";
                      default -> method.toLowerCase(Locale.ROOT);
                    });
    return name.collection().isEmpty() ? verb : name.collection() + "." + verb;
  }

  private static Effect byMethod(GoogleRequest request, GoogleName name) {
    return switch (request.method()) {
      case "GET", "HEAD" -> Effect.READ;
      case "DELETE" -> Effect.DELETE;
      case "PUT", "PATCH" -> Effect.UPDATE;
      case "POST" -> name.verb().isPresent() ? byVerb(name.verb().get()) : posted(name);
      default -> Effect.UNKNOWN;
    };
  }

  /** A collection takes new members; older APIs have some at the place of an id. */
  private static Effect posted(GoogleName name) {
    boolean plural = name.classic() && PLURAL.matcher(name.last()).matches();
    boolean known = !name.parts().isEmpty() && (!name.one() || plural);
    return known ? Effect.CREATE : Effect.UNKNOWN;
  }

  private static Effect byVerb(String verb) {
    Effect effect = Verbs.standard().anyCase(verb).orElse(Effect.UNKNOWN);
    return effect == Effect.READ && SECRETS.matcher(verb).find() ? Effect.DISCLOSE : effect;
  }

  private static Optional<Rule> rule(
      String kind, String service, String operation, Value.Fields parameters) {
    return RULES.get().first(kind, service, operation, parameters);
  }

  private static Effect curated(Optional<Rule> rule, Effect effect, List<String> steps) {
    if (rule.isEmpty()) {
      return effect;
    }
    Effect better = Effect.valueOf(rule.get().words().get(0).toUpperCase(Locale.ROOT));
    steps.add("rule: with these parameters it is " + better.word());
    return better;
  }

  /** Only methods that are known to read the parameter there; elsewhere it could be ignored. */
  private static boolean dry(GoogleRequest request, GoogleName name, String operation) {
    var rules = RULES.get();
    long said = request.query().fields().keySet().stream().filter(GoogleActions::asksDry).count();
    boolean once = said == 1 && request.query().text("validateOnly").isPresent();
    boolean twoSpellings = Canon.write(request.body()).contains("dry_run");
    boolean inQuery =
        once && rules.first("dry-query", name.service(), operation, request.query()).isPresent();
    boolean inBody =
        !twoSpellings
            && rules.first("dry-body", name.service(), operation, request.body()).isPresent();
    return inQuery || inBody;
  }

  private static boolean asksDry(String parameter) {
    return parameter.replace("_", "").equalsIgnoreCase("validateOnly");
  }

  private static Value.Fields shown(Value.Fields parameters) {
    var kept = parameters;
    for (String name : SECRET) {
      kept = kept.without(name);
    }
    return kept;
  }

  private static Undo undo(
      Effect effect, String service, String operation, Value.Fields parameters) {
    if (!effect.mutates()) {
      return Undo.NOT_NEEDED;
    }
    return RULES
        .get()
        .first("undo", service, operation, parameters)
        .map(
            rule ->
                new Undo(
                    Reversibility.valueOf(rule.words().get(0).toUpperCase(Locale.ROOT)),
                    new Evidence(rule.because(), "catalog")))
        .orElse(Undo.UNKNOWN);
  }
}
