package dev.holdpoint.classify.graphql;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Undo;
import dev.holdpoint.classify.tool.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a field of an operation would do; the service of its action is the kind of operation. */
final class GraphqlActions {
  /** Nouns that say who may do what. */
  private static final Set<String> RIGHTS =
      Set.of(
          "permission",
          "permissions",
          "role",
          "roles",
          "collaborator",
          "collaborators",
          "member",
          "members",
          "membership",
          "memberships",
          "protection",
          "ruleset",
          "rulesets",
          "policy",
          "policies",
          "acl",
          "invitation",
          "invitations",
          "token",
          "tokens",
          "secret",
          "secrets",
          "credential",
          "credentials",
          "password",
          "webhook",
          "webhooks",
          "admin",
          "administrator",
          "access",
          "owner",
          "ownership",
          "sso",
          "saml",
          "oidc",
          "key",
          "keys",
          "allow",
          "privilege",
          "privileges",
          "scope",
          "scopes",
          "visibility");

  private GraphqlActions() {}

  static Action of(GraphqlField field, String system) {
    var steps = new ArrayList<String>();
    field.alias().ifPresent(alias -> steps.add("alias: " + alias + " is " + field.name()));
    Effect effect =
        switch (field.kind()) {
          case QUERY, SUBSCRIPTION -> reading(field, steps);
          case MUTATION -> changing(field, system, steps);
        };
    return new Action(
        system,
        field.kind().word(),
        field.name(),
        effect,
        GraphqlTargets.of(field),
        count(field, effect),
        InputWords.shown(field.arguments()),
        undo(field, effect, system),
        steps);
  }

  /** A document that only the server has. */
  static Action persisted(String system) {
    return Action.unknown(
        system, "persisted", "document", "request: it names a document that the server keeps");
  }

  /** A query that is called like a deletion may be one: not every schema keeps to the rule. */
  private static Effect reading(GraphqlField field, List<String> steps) {
    boolean loses = FieldWords.loses(field.name()) && Verbs.parts(field.name()).size() > 1;
    if (loses && !field.arguments().fields().isEmpty()) {
      steps.add("name: a " + field.kind().word() + " that is called like a deletion");
      return Effect.UNKNOWN;
    }
    if (field.secret().isPresent()) {
      steps.add("fields: " + field.secret().get() + " is spoken like a secret");
      return Effect.DISCLOSE;
    }
    steps.add("operation: a " + field.kind().word() + " only reads");
    return Effect.READ;
  }

  private static Effect changing(GraphqlField field, String system, List<String> steps) {
    Effect effect = named(field, system, steps);
    boolean destroys = effect == Effect.DELETE || effect == Effect.REPLACE;
    if (field.loss().isPresent() && !destroys && effect != Effect.UNKNOWN) {
      steps.add("fields: " + field.loss().get() + " inside is called like a deletion");
      return Effect.DELETE;
    }
    return effect;
  }

  private static Effect named(GraphqlField field, String system, List<String> steps) {
    var rule = FieldWords.RULES.get().first("effect", system, field.name(), field.arguments());
    if (rule.isPresent()) {
      Effect effect = Effect.valueOf(rule.get().word().orElse("").toUpperCase(Locale.ROOT));
      steps.add("rule: " + field.name() + " with these arguments is " + effect.word());
      return effect;
    }
    Effect spoken = FieldWords.mutation(field.name()).orElse(Effect.UNKNOWN);
    Effect effect =
        switch (spoken) {
          case CREATE, UPDATE -> aimed(field, spoken);
          case READ, DISCLOSE -> Effect.UNKNOWN;
          case DELETE, REPLACE, EXECUTE, GRANT, EXPOSE, UNKNOWN -> spoken;
        };
    steps.add(
        effect == Effect.UNKNOWN
            ? "name: no known verb of changing"
            : "name: it would " + effect.word());
    return effect;
  }

  /** The same verb means more when it deletes inside, forces, opens, or is aimed at rights. */
  private static Effect aimed(GraphqlField field, Effect spoken) {
    if (InputWords.loses(field.arguments())) {
      return Effect.DELETE;
    }
    if (InputWords.forces(field.arguments())) {
      return Effect.REPLACE;
    }
    if (InputWords.exposes(field.arguments())) {
      return Effect.EXPOSE;
    }
    boolean rights = Verbs.parts(field.name()).stream().anyMatch(RIGHTS::contains);
    return rights ? Effect.GRANT : spoken;
  }

  private static Count count(GraphqlField field, Effect effect) {
    return switch (effect) {
      case READ -> Count.NONE;
      case UNKNOWN -> Count.UNKNOWN;
      case DISCLOSE, CREATE, UPDATE, DELETE, REPLACE, EXECUTE, GRANT, EXPOSE ->
          GraphqlTargets.count(field);
    };
  }

  private static Undo undo(GraphqlField field, Effect effect, String system) {
    if (effect == Effect.READ || effect == Effect.DISCLOSE) {
      return Undo.NOT_NEEDED;
    }
    return FieldWords.RULES
        .get()
        .first("undo", system, field.name(), field.arguments())
        .map(
            rule ->
                new Undo(
                    Reversibility.valueOf(rule.word().orElse("").toUpperCase(Locale.ROOT)),
                    new Evidence(rule.because(), "catalog")))
        .orElse(Undo.UNKNOWN);
  }
}
