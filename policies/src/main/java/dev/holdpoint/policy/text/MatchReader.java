package dev.holdpoint.policy.text;

import dev.holdpoint.action.BlastRadius.Level;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.assess.Environments;
import dev.holdpoint.assess.Glob;
import dev.holdpoint.policy.Match;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Reads {@code match} and {@code unless}. Every field takes one value or a list. */
final class MatchReader {
  static final Set<String> KEYS =
      Set.of(
          "system",
          "service",
          "operation",
          "effect",
          "environment",
          "tier",
          "kind",
          "id",
          "agent",
          "route",
          "reversibility",
          "level",
          "countAtLeast");

  /** The highest count and tier that can be written. */
  private static final long MOST = 1_000_000_000;

  private final Reading reading;

  MatchReader(Reading reading) {
    this.reading = reading;
  }

  Match read(Node node, String what) {
    Map<String, Node> fields = reading.map(node, what, KEYS);
    return new Match(
        list(fields, "system", this::glob),
        list(fields, "service", this::glob),
        list(fields, "operation", this::glob),
        Set.copyOf(list(fields, "effect", one -> reading.word(one, Effect.class, Effect::word))),
        list(fields, "environment", one -> reading.text(one).map(Environments::canonical)),
        list(fields, "tier", this::tier),
        list(fields, "kind", this::glob),
        list(fields, "id", this::glob),
        list(fields, "agent", this::glob),
        list(fields, "route", this::glob),
        Set.copyOf(
            list(
                fields,
                "reversibility",
                one -> reading.word(one, Reversibility.class, Reversibility::word))),
        Set.copyOf(list(fields, "level", one -> reading.word(one, Level.class, Level::word))),
        fields.containsKey("countAtLeast")
            ? reading.number(fields.get("countAtLeast"), 1, MOST)
            : OptionalLong.empty());
  }

  /** A pattern of at most {@link Glob#MAX_LENGTH} characters. */
  Optional<Glob> glob(Node node) {
    Optional<String> text = reading.text(node);
    if (text.isPresent() && text.get().length() > Glob.MAX_LENGTH) {
      reading
          .problems()
          .value(
              node.at(), "a pattern is too long", "use at most " + Glob.MAX_LENGTH + " characters");
      return Optional.empty();
    }
    return text.map(Glob::new);
  }

  private Optional<Integer> tier(Node node) {
    OptionalLong tier = reading.number(node, 1, MOST);
    return tier.isPresent() ? Optional.of((int) tier.getAsLong()) : Optional.empty();
  }

  private <T> List<T> list(Map<String, Node> fields, String key, Function<Node, Optional<T>> read) {
    Node node = fields.get(key);
    return node == null ? List.of() : reading.all(node, read);
  }
}
