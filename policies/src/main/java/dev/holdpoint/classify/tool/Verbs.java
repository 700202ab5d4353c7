package dev.holdpoint.classify.tool;

import dev.holdpoint.action.Effect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What English verbs in names of tools, sub-commands and options promise; {@code verbs.txt}. */
public final class Verbs {
  private static final Map<String, Effect> EFFECTS = load();

  private Verbs() {}

  /** The parts of a name such as {@code delete-all_itemsNow}, lower case. */
  public static List<String> parts(String name) {
    String spaced =
        name.replaceAll("([a-z0-9])([A-Z])", "$1 $2")
            .replaceAll("([A-Z]+)([A-Z][a-z])", "$1 $2")
            .replaceAll("[^A-Za-z0-9]+", " ")
            .strip()
            .toLowerCase(Locale.ROOT);
    return spaced.isEmpty() ? List.of() : List.of(spaced.split(" "));
  }

  /** The effect that one word promises, also in its forms {@code deletes}, {@code deleted}. */
  public static Optional<Effect> effect(String word) {
    Effect known = EFFECTS.get(word);
    if (known != null) {
      return Optional.of(known);
    }
    for (String ending : List.of("s", "es", "ed", "d", "ing")) {
      if (word.endsWith(ending)) {
        String stem = word.substring(0, word.length() - ending.length());
        for (String form : List.of(stem, stem + "e")) {
          if (form.length() > 2 && EFFECTS.containsKey(form)) {
            return Optional.of(EFFECTS.get(form));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The effect that a row of words promises: a destructive word wherever it stands, otherwise the
   * last verb, because names go from the thing to the verb as often as the other way round and the
   * thing may be a verb too ({@code restore get}).
   */
  public static Optional<Effect> of(List<String> words) {
    var found = new ArrayList<Effect>();
    for (String word : words) {
      Effect known = EFFECTS.get(word);
      if (known != null) {
        found.add(known);
      }
    }
    if (found.contains(Effect.DELETE)) {
      return Optional.of(Effect.DELETE);
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found.getLast());
  }

  private static Map<String, Effect> load() {
    var effects = new HashMap<String, Effect>();
    for (String line : text().split("\n")) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] words = line.strip().split("\\s+");
      Effect effect = Effect.valueOf(words[0].toUpperCase(Locale.ROOT));
      for (int i = 1; i < words.length; i++) {
        effects.put(words[i], effect);
      }
    }
    return Map.copyOf(effects);
  }

  private static String text() {
    try (var in = Verbs.class.getResourceAsStream("verbs.txt")) {
      return new String(
          java.util.Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
