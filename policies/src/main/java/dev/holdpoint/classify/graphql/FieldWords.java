package dev.holdpoint.classify.graphql;

import dev.holdpoint.action.Effect;
import dev.holdpoint.classify.rule.Once;
import dev.holdpoint.classify.rule.Rule;
import dev.holdpoint.classify.rule.Rules;
import dev.holdpoint.classify.tool.Verbs;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the words of a field's name promise; {@code rules.txt}. */
final class FieldWords {
  static final Once<Rules> RULES = new Once<>(() -> Rules.load(FieldWords.class, "rules.txt"));

  private static final Once<Map<String, Effect>> VERBS = new Once<>(FieldWords::verbs);

  private static final Set<String> SECRETS =
      Set.of(
          "secret",
          "secrets",
          "password",
          "passwords",
          "passphrase",
          "credential",
          "credentials",
          "token",
          "tokens",
          "pat",
          "plaintext",
          "dsn");

  /** Secrets that take two words. */
  private static final Set<String> SECRET_PAIRS =
      Set.of(
          "private key",
          "api key",
          "api keys",
          "access key",
          "access keys",
          "secret key",
          "signing key",
          "encryption key",
          "recovery codes",
          "recovery code",
          "backup codes",
          "ci variables",
          "env variables",
          "environment variables",
          "env vars",
          "secret value",
          "connection string");

  /** Tokens that open nothing. */
  private static final Set<String> MARKS =
      Set.of("page", "next", "previous", "prev", "continuation", "cursor", "sync", "csrf");

  private static final Set<String> CONTENTS =
      Set.of("value", "plaintext", "data", "content", "key", "raw", "text", "jwt");

  private FieldWords() {}

  /** Whether a field of that name holds, or stands above, a secret. */
  static boolean secret(String name) {
    List<String> parts = Verbs.parts(name);
    if (parts.isEmpty()) {
      return false;
    }
    String last = parts.getLast();
    String before = parts.size() < 2 ? "" : parts.get(parts.size() - 2);
    return SECRETS.contains(last) && !MARKS.contains(before)
        || SECRET_PAIRS.contains(before + " " + last);
  }

  /** Whether below a secret's name this is the secret itself. */
  static boolean content(String name) {
    return CONTENTS.contains(Verbs.parts(name).isEmpty() ? "" : Verbs.parts(name).getLast());
  }

  /** Whether the name starts like a deletion of something. */
  static boolean loses(String name) {
    List<String> parts = Verbs.parts(name);
    return !parts.isEmpty() && VERBS.get().get(parts.getFirst()) == Effect.DELETE;
  }

  /**
   * What a mutation of that name does: a deletion wherever it stands, otherwise the first word,
   * otherwise the last; empty without a verb. Names go {@code deleteIssue} or {@code issueDelete}.
   */
  static Optional<Effect> mutation(String name) {
    List<String> parts = Verbs.parts(name);
    var verbs = VERBS.get();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    if (parts.stream().anyMatch(part -> verbs.get(part) == Effect.DELETE)) {
      return Optional.of(Effect.DELETE);
    }
    Effect first = verbs.get(parts.getFirst());
    return Optional.ofNullable(first != null ? first : verbs.get(parts.getLast()));
  }

  private static Map<String, Effect> verbs() {
    var verbs = new HashMap<String, Effect>();
    for (Rule rule : RULES.get().all().toList()) {
      if (rule.service().equals("verb")) {
        Effect effect = Effect.valueOf(rule.word().orElse("").toUpperCase(Locale.ROOT));
        rule.operations().forEach(verb -> verbs.put(verb, effect));
      }
    }
    return Map.copyOf(verbs);
  }
}
