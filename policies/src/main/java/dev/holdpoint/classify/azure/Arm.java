package dev.holdpoint.classify.azure;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.classify.rule.Verbs;
import java.util.List;
import java.util.Locale;

/**
 * Azure Resource Manager: resource id and method to the operation that Azure's own permissions
 * name, for example {@code microsoft.compute:virtualmachines/deallocate/action}.
 */
final class Arm {
  /** What an action that only looks must not name. */
  private static final List<String> SECRETS =
      List.of("key", "secret", "credential", "password", "token", "connectionstring", "sas");

  private static final List<String> NO_SECRETS =
      List.of("keyvaultstatus", "keywords", "keyphrase", "sasdefinition", "sassets");

  /** Deleting these deletes what is inside. */
  private static final List<String> WHOLE =
      List.of("subscriptions/resourcegroups", "subscriptions", "managementgroups");

  private Arm() {}

  static Action action(AzureRequest request) {
    ArmId id = ArmId.read(request);
    Effect effect = effect(request, id);
    String verb = verb(request, id);
    String operation = id.types().isEmpty() ? verb : id.types() + "/" + verb;
    boolean whole = WHOLE.contains(id.types()) && effect == Effect.DELETE;
    Count count = whole ? Count.UNBOUNDED : AzureActions.count(effect, !id.collection());
    return AzureActions.of(
        request, new AzureActions.Asked(id.namespace(), operation, effect, id.targets(), count));
  }

  private static String verb(AzureRequest request, ArmId id) {
    return switch (request.method()) {
      case "GET", "HEAD" -> "read";
      case "PUT", "PATCH" -> "write";
      case "POST" -> id.action().isEmpty() ? "write" : lower(id) + "/action";
      default -> request.method().toLowerCase(Locale.ROOT);
    };
  }

  private static String lower(ArmId id) {
    return id.action().toLowerCase(Locale.ROOT);
  }

  private static Effect effect(AzureRequest request, ArmId id) {
    return switch (request.method()) {
      case "GET", "HEAD" -> Effect.READ;
      case "PUT", "PATCH" -> Effect.UPDATE;
      case "DELETE" -> Effect.DELETE;
      case "POST" -> {
        // Every action of Resource Manager is one on something; a lone word is not.
        boolean onNothing = request.segments().size() < 2;
        yield onNothing ? Effect.UNKNOWN : id.action().isEmpty() ? Effect.UPDATE : acts(id);
      }
      default -> Effect.UNKNOWN;
    };
  }

  private static Effect acts(ArmId id) {
    Effect effect = Verbs.standard().anyCase(id.action()).orElse(Effect.UNKNOWN);
    String name = lower(id);
    boolean secret =
        SECRETS.stream().anyMatch(name::contains) && NO_SECRETS.stream().noneMatch(name::contains);
    boolean gives =
        effect == Effect.READ || name.startsWith("generate") || name.startsWith("create");
    boolean only =
        List.of("check", "validate", "test", "verify").stream().anyMatch(name::startsWith);
    return secret && gives && !only ? Effect.DISCLOSE : effect;
  }
}
