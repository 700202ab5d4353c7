package dev.holdpoint.classify.azure;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Target;
import dev.holdpoint.classify.rule.Nouns;
import dev.holdpoint.classify.rule.Verbs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The data plane of Key Vault: {@code /secrets/name/version}, {@code /deletedsecrets/name}, ... */
final class KeyVault {
  /** Keys are used, and never leave the vault; what comes out with them may be secret. */
  private static final Map<String, Effect> KEY_USES =
      Map.of(
          "encrypt", Effect.READ,
          "wrapkey", Effect.READ,
          "verify", Effect.READ,
          "backup", Effect.DISCLOSE,
          "release", Effect.DISCLOSE,
          "rotate", Effect.UPDATE,
          "restore", Effect.CREATE,
          "recover", Effect.UPDATE,
          "merge", Effect.UPDATE);

  private static final Set<String> SECRET = Set.of("secrets", "storage", "deletedsecrets");
  private static final Set<String> LISTS = Set.of("versions", "sas", "");

  private KeyVault() {}

  static Action action(AzureRequest request, String vault) {
    String type = request.at(0);
    String name = request.at(1).isEmpty() ? "*" : request.segments().get(1);
    String verb = verb(request);
    boolean one = !name.equals("*");
    Effect effect = effect(request, type, one, verb);
    var target = Target.of(Nouns.singular(type), name, Map.of("vault", vault));
    return AzureActions.of(
        request,
        new AzureActions.Asked(
            "keyvault",
            type + "/" + verb,
            effect,
            List.of(target),
            AzureActions.count(effect, one)));
  }

  private static String verb(AzureRequest request) {
    boolean posts = request.method().equals("POST");
    return posts ? request.last() : request.method().toLowerCase(Locale.ROOT);
  }

  private static Effect effect(AzureRequest request, String type, boolean one, String verb) {
    return switch (request.method()) {
      case "GET", "HEAD" ->
          one
                  && SECRET.contains(type)
                  && !(request.at(2).equals("versions") && LISTS.contains(request.at(3)))
              ? Effect.DISCLOSE
              : Effect.READ;
      case "PUT" -> type.contains("roleassignments") ? Effect.GRANT : Effect.UPDATE;
      case "PATCH" -> Effect.UPDATE;
      case "DELETE" -> Effect.DELETE;
      case "POST" -> {
        Effect use = KEY_USES.get(verb);
        yield use == null ? Verbs.standard().anyCase(verb).orElse(Effect.UNKNOWN) : use;
      }
      default -> Effect.UNKNOWN;
    };
  }
}
