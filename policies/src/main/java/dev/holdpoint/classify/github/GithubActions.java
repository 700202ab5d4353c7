package dev.holdpoint.classify.github;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Undo;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.UrlPath;
import dev.holdpoint.classify.rule.Once;
import dev.holdpoint.classify.rule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What a request to GitHub's REST API would do. Every door comes here, so that one effect gets one
 * action.
 */
public final class GithubActions {
  static final String SYSTEM = "github";
  static final Once<Rules> RULES = new Once<>(() -> Rules.load(GithubActions.class, "rules.txt"));

  /** Bodies of these operations hold secrets, encrypted or not; only the fingerprint has them. */
  private static final Set<String> SECRET_FIELDS =
      Set.of("encrypted_value", "secret", "token", "access_token", "password", "vcs_password");

  private GithubActions() {}

  /**
   * The action of a method on a path below the API's root, for example {@code DELETE} and {@code
   * /repos/o/r}, with the JSON object of the body.
   */
  public static Action of(String method, UrlPath path, Value.Fields body) {
    return GithubCatalog.standard()
        .find(method, path)
        .map(match -> known(match, body))
        .orElseGet(() -> unknown(method, path, body));
  }

  private static Action known(GithubCatalog.Match match, Value.Fields body) {
    var operation = match.operation();
    var steps = new ArrayList<String>();
    Effect effect = byMethod(operation);
    steps.add("catalog: " + operation.area() + "/" + operation.name() + " is " + effect.word());
    var rule = RULES.get().first("effect", operation.area(), operation.name(), body);
    if (rule.isPresent() && effect != Effect.DELETE && effect != Effect.READ) {
      effect = Effect.valueOf(rule.get().words().get(0).toUpperCase(Locale.ROOT));
      steps.add("rule: with these parameters it is " + effect.word());
    }
    return new Action(
        SYSTEM,
        operation.area(),
        operation.name(),
        effect,
        GithubTargets.of(operation, match.labels()),
        Count.ONE,
        parameters(body),
        undo(effect, operation, body),
        steps);
  }

  private static Effect byMethod(GithubOperation operation) {
    return switch (operation.method()) {
      case "GET", "HEAD" -> Effect.READ;
      case "DELETE" -> undoes(operation.name()) ? Effect.UPDATE : Effect.DELETE;
      case "POST" -> operation.name().startsWith("create") ? Effect.CREATE : Effect.UPDATE;
      case "PUT", "PATCH" -> Effect.UPDATE;
      default -> Effect.UNKNOWN;
    };
  }

  /** Taking back a mark of one's own removes nothing that anybody could miss. */
  private static boolean undoes(String name) {
    return Set.of("unstar", "unfollow", "unlock", "unblock", "unpin")
        .contains(name.split("-", 2)[0]);
  }

  /** GitHub's GET requests never change anything; a DELETE says itself what it does. */
  private static Action unknown(String method, UrlPath path, Value.Fields body) {
    Effect effect =
        switch (method) {
          case "GET", "HEAD" -> Effect.READ;
          case "DELETE" -> Effect.DELETE;
          default -> Effect.UNKNOWN;
        };
    return new Action(
        SYSTEM,
        path.at(0),
        method.toLowerCase(Locale.ROOT),
        effect,
        List.of(dev.holdpoint.action.Target.of("path", "/" + path.between(0, path.size()))),
        effect == Effect.READ ? Count.NONE : Count.UNKNOWN,
        parameters(body),
        effect == Effect.READ ? Undo.NOT_NEEDED : Undo.UNKNOWN,
        List.of("catalog: no published operation has this path"));
  }

  private static Value.Fields parameters(Value.Fields body) {
    var kept = body;
    for (String name : SECRET_FIELDS) {
      kept = kept.without(name);
    }
    return kept;
  }

  private static Undo undo(Effect effect, GithubOperation operation, Value.Fields body) {
    if (!effect.mutates()) {
      return Undo.NOT_NEEDED;
    }
    return RULES
        .get()
        .first("undo", operation.area(), operation.name(), body)
        .map(
            rule ->
                new Undo(
                    Reversibility.valueOf(rule.words().get(0).toUpperCase(Locale.ROOT)),
                    new Evidence(rule.because(), "catalog")))
        .orElse(Undo.UNKNOWN);
  }
}
