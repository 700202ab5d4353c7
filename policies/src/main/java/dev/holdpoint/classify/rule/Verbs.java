package dev.holdpoint.classify.rule;

import dev.holdpoint.action.Effect;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the verbs of custom methods promise, for example {@code batchDelete}, {@code testIamRights},
 * {@code POWEROFF}. The longest known beginning decides, or else the last word; a destructive word
 * anywhere counts, unless the method only asks about it.
 */
public final class Verbs {
  private static final Pattern HUMP = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|[-_.]");

  /** What may stand before the verb itself. */
  private static final Set<String> MODIFIERS =
      Set.of("batch", "bulk", "multi", "async", "begin", "force", "partial", "server", "stream");

  private static final List<String> DESTRUCTIVE =
      List.of("delet", "purge", "destroy", "wipe", "erase");

  /** Endings after which a beginning is a noun or another verb: {@code tests}, {@code listing}. */
  private static final Set<String> ENDINGS =
      Set.of("s", "es", "er", "ers", "or", "ors", "ing", "ings", "ed", "able");

  private final Map<String, Effect> effects = new HashMap<>();
  private int longest;

  private static final Once<Verbs> STANDARD = new Once<>(Verbs::load);

  private Verbs() {}

  /** The verbs that cloud APIs share. */
  public static Verbs standard() {
    return STANDARD.get();
  }

  private static Verbs load() {
    try (InputStream in = Verbs.class.getResourceAsStream("verbs.txt")) {
      if (in == null) {
        throw new IllegalStateException("verbs.txt is not on the class path");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException("verbs.txt cannot be read", broken);
    }
  }

  /** Reads lines of an effect and its verbs; {@code #} starts a comment line. */
  public static Verbs parse(String text) {
    var made = new Verbs();
    for (String line : text.lines().toList()) {
      String[] words = line.strip().split(" +");
      for (int i = 1; i < words.length && !line.startsWith("#"); i++) {
        made.effects.put(words[i], Effect.valueOf(words[0].toUpperCase(Locale.ROOT)));
        made.longest = Math.max(made.longest, words[i].length());
      }
    }
    return made;
  }

  /** The effect of a name in camel case: its verb ends where a word ends. */
  public Optional<Effect> camel(String name) {
    return of(List.of(HUMP.split(name)));
  }

  /** The effect of a name in any case; in one without humps the verb ends anywhere. */
  public Optional<Effect> anyCase(String name) {
    List<String> words = List.of(HUMP.split(name));
    if (words.size() > 1) {
      return of(words);
    }
    String lower = name.toLowerCase(Locale.ROOT);
    for (int end = Math.min(longest, lower.length()); end > 1; end--) {
      Effect effect = effects.get(lower.substring(0, end));
      if (effect != null && !ENDINGS.contains(lower.substring(end))) {
        return Optional.of(worse(effect, List.of(lower)));
      }
    }
    return DESTRUCTIVE.stream().anyMatch(lower::contains) && !lower.startsWith("undelete")
        ? Optional.of(Effect.DELETE)
        : Optional.empty();
  }

  private Optional<Effect> of(List<String> words) {
    if (words.isEmpty()) {
      return Optional.empty(); // a name of separators only
    }
    List<String> lower = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    int first = 0;
    while (first < lower.size() - 1 && MODIFIERS.contains(lower.get(first))) {
      first++;
    }
    int joint = Math.max(lower.lastIndexOf("and"), lower.lastIndexOf("or"));
    if (joint > first) {
      return joined(lower, first, joint);
    }
    for (int end = lower.size(); end > first; end--) {
      Effect effect = effects.get(String.join("", lower.subList(first, end)));
      if (effect != null) {
        return Optional.of(worse(effect, lower.subList(first, lower.size())));
      }
    }
    if (destroys(lower)) {
      return Optional.of(Effect.DELETE);
    }
    return Optional.ofNullable(effects.get(lower.getLast())).filter(Effect::mutates);
  }

  /** {@code checkAndMutate} does both; the worse counts, and nothing when one is not known. */
  private Optional<Effect> joined(List<String> words, int first, int joint) {
    Optional<Effect> before = of(words.subList(first, joint));
    Optional<Effect> after =
        joint + 1 < words.size() ? of(words.subList(joint + 1, words.size())) : Optional.empty();
    return before.isPresent() && after.isPresent()
        ? Stream.of(before.get(), after.get()).max(Comparator.comparing(Effect::callClass))
        : destroys(words) ? Optional.of(Effect.DELETE) : Optional.empty();
  }

  /** {@code deleted} only describes. */
  private static boolean destroys(List<String> words) {
    return words.stream()
        .filter(word -> !word.equals("deleted") && !word.equals("purged"))
        .anyMatch(word -> DESTRUCTIVE.stream().anyMatch(word::startsWith));
  }

  /** {@code exportDeletes} deletes; {@code checkDelete} and {@code getDeletePreview} ask. */
  private static Effect worse(Effect effect, List<String> words) {
    return effect != Effect.READ && destroys(words) ? Effect.DELETE : effect;
  }
}
