package dev.holdpoint.classify.tool;

import dev.holdpoint.action.Effect;
import java.util.List;
import java.util.Optional;

/**
 * What the words of a tool promise.
 *
 * @param effect {@code UNKNOWN} when they promise nothing
 * @param reason which words
 */
public record ToolWords(Effect effect, String reason) {
  private static final List<String> READS =
      List.of(
          "get", "list", "search", "describe", "read", "show", "find", "fetch", "view", "count");

  /** Parts of a name that say what is dealt with, not what is done. */
  private static final List<String> SECRETS =
      List.of("secret", "secrets", "password", "passwords", "credential", "credentials");

  private static final List<String> RIGHTS =
      List.of(
          "permission",
          "permissions",
          "role",
          "roles",
          "acl",
          "acls",
          "policy",
          "policies",
          "collaborator",
          "collaborators",
          "member",
          "members");

  /** From the tool's name; its description only helps when the name says nothing, or is worse. */
  public static ToolWords of(String name, String description) {
    List<String> parts = Verbs.parts(name);
    Optional<Effect> named = named(parts).map(effect -> aimed(effect, parts));
    Optional<Effect> described = described(description);
    if (named.isEmpty()) {
      return described
          .map(effect -> new ToolWords(effect, "description: it would " + effect.word()))
          .orElseGet(
              () -> new ToolWords(Effect.UNKNOWN, "neither name nor description has a known verb"));
    }
    boolean worse =
        described.filter(effect -> effect == Effect.DELETE && !named.get().mutates()).isPresent();
    return worse
        ? new ToolWords(Effect.DELETE, "description: it would delete")
        : new ToolWords(named.get(), "name: it would " + named.get().word());
  }

  /** A name that starts with a plain verb of reading reads, unless it also deletes. */
  private static Optional<Effect> named(List<String> parts) {
    Optional<Effect> effect = Verbs.of(parts);
    boolean reads = !parts.isEmpty() && READS.contains(parts.getFirst());
    return reads && !effect.equals(Optional.of(Effect.DELETE)) ? Optional.of(Effect.READ) : effect;
  }

  /** The same verb means more when it is aimed at secrets or at rights. */
  private static Effect aimed(Effect effect, List<String> parts) {
    boolean secret = parts.stream().anyMatch(SECRETS::contains);
    boolean rights = parts.stream().anyMatch(RIGHTS::contains);
    if (effect == Effect.READ && secret && !parts.contains("list")) {
      return Effect.DISCLOSE;
    }
    boolean writes = effect == Effect.CREATE || effect == Effect.UPDATE;
    return writes && rights ? Effect.GRANT : effect;
  }

  /** The first verb of the description's first words. */
  private static Optional<Effect> described(String description) {
    return Verbs.parts(description).stream()
        .limit(4)
        .map(Verbs::effect)
        .flatMap(Optional::stream)
        .findFirst();
  }
}
