package dev.holdpoint.classify.sql;

import dev.holdpoint.action.Effect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What statements do by the words they start with; {@code heads.txt}. */
final class Heads {
  private static final int MAX_WORDS = 5;
  private static final Map<String, Effect> EFFECTS = load();

  private Heads() {}

  /** What is known of a head. */
  record Head(String words, int length, Effect effect) {}

  /** The longest known head of the statement; words that change nothing are left out. */
  static Optional<Head> of(Statement statement) {
    for (int most = MAX_WORDS; most > 0; most--) {
      String head = statement.head(most);
      if (head.split(" ").length == most && EFFECTS.containsKey(head)) {
        return Optional.of(new Head(head, most, EFFECTS.get(head)));
      }
    }
    return Optional.empty();
  }

  private static Map<String, Effect> load() {
    var effects = new HashMap<String, Effect>();
    text()
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(line -> add(line, effects));
    return Map.copyOf(effects);
  }

  private static void add(String line, Map<String, Effect> effects) {
    String[] both = line.split("\\s+", 2);
    Effect effect = Effect.valueOf(both[0].toUpperCase(Locale.ROOT));
    for (String head : both[1].split(",")) {
      effects.put(head.strip().toUpperCase(Locale.ROOT), effect);
    }
  }

  private static String text() {
    try (var in = Heads.class.getResourceAsStream("heads.txt")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
