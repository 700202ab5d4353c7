package dev.holdpoint.classify.rule;

import dev.holdpoint.action.Value;
import java.util.List;
import java.util.Optional;

/**
 * One curated rule; the grammar stands at {@link Rules}.
 *
 * @param operations patterns in which {@code *} stands for any text
 * @param words what follows the operations: an effect, a reversibility, or a kind and its members
 * @param because a statement for people; empty when the rule has none
 */
public record Rule(
    String service,
    List<String> operations,
    List<String> words,
    List<Condition> conditions,
    String because) {
  public Rule {
    operations = List.copyOf(operations);
    words = List.copyOf(words);
    conditions = List.copyOf(conditions);
  }

  boolean matches(String operation, Value.Fields parameters) {
    return operations.stream().anyMatch(pattern -> glob(pattern, operation))
        && conditions.stream().allMatch(condition -> condition.holds(parameters));
  }

  /** The first of the words. */
  public Optional<String> word() {
    return words.stream().findFirst();
  }

  private static boolean glob(String pattern, String text) {
    String[] parts = pattern.split("\\*", -1);
    if (parts.length == 1) {
      return pattern.equals(text);
    }
    String last = parts[parts.length - 1];
    if (!text.startsWith(parts[0]) || !text.endsWith(last)) {
      return false;
    }
    int at = parts[0].length();
    for (int i = 1; i < parts.length - 1; i++) {
      at = text.indexOf(parts[i], at);
      if (at < 0) {
        return false;
      }
      at += parts[i].length();
    }
    return at <= text.length() - last.length();
  }
}
