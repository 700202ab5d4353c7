package dev.holdpoint.classify.aws;

import dev.holdpoint.classify.rule.Nouns;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Spelling of AWS names: {@code DeleteDBInstance}, {@code delete-db-instance}, {@code db-instance}.
 */
final class AwsNames {
  private static final Set<String> ADVERBS = Set.of("Batch", "Admin", "Bulk", "Force", "Transact");

  private AwsNames() {}

  /** Lower-case letters and digits only, so that all spellings of a name meet. */
  static String fold(String name) {
    var folded = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        folded.append((char) (c + 32));
      } else if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        folded.append(c);
      }
    }
    return folded.toString();
  }

  /** {@code DeleteDBInstance} as {@code Delete}, {@code DB}, {@code Instance}. */
  static List<String> words(String name) {
    var words = new ArrayList<String>();
    int start = 0;
    for (int i = 1; i < name.length(); i++) {
      boolean upper = Character.isUpperCase(name.charAt(i));
      boolean afterLower = !Character.isUpperCase(name.charAt(i - 1));
      boolean beforeLower = i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
      boolean plural = i + 2 == name.length() && name.charAt(i + 1) == 's';
      if (upper && (afterLower || beforeLower && !plural)) {
        words.add(name.substring(start, i));
        start = i;
      }
    }
    words.add(name.substring(start));
    return words;
  }

  /** The first word that is a verb. */
  static String verb(String operation) {
    List<String> words = words(operation);
    return words.size() > 1 && ADVERBS.contains(words.get(0)) ? words.get(1) : words.get(0);
  }

  /** What an operation works on, singular, for example {@code db-instance}. */
  static String noun(String operation) {
    List<String> words = words(operation);
    int verb = words.size() > 1 && ADVERBS.contains(words.get(0)) ? 1 : 0;
    List<String> nouns = words.subList(verb + 1, words.size());
    return nouns.isEmpty()
        ? "resource"
        : Nouns.singular(String.join("-", nouns).toLowerCase(Locale.ROOT));
  }
}
