package dev.holdpoint.policy.text;

import dev.holdpoint.policy.text.Diagnostic.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Reads maps, lists and scalars out of nodes, and notes what does not fit. One thread. */
public final class Reading {
  /** The longest text of one scalar. */
  static final int MAX_TEXT = 8000;

  private final Problems problems;

  public Reading(Problems problems) {
    this.problems = problems;
  }

  public Problems problems() {
    return problems;
  }

  /** The map's entries that are known; each unknown key is a problem. */
  public Map<String, Node> map(Node node, String what, Set<String> known) {
    if (!(node instanceof Node.Entries(var entries, Place at))) {
      problems.value(node.at(), what + " is " + node.spoken(), "write a map");
      return Map.of();
    }
    var found = new LinkedHashMap<String, Node>();
    entries.forEach(
        (key, entry) -> {
          if (known.contains(key)) {
            found.put(key, entry.value());
          } else {
            unknown(key, entry.key(), what, known);
          }
        });
    return found;
  }

  private void unknown(String key, Place at, String what, Set<String> known) {
    String words = String.join(", ", known.stream().sorted().toList());
    String problem = "unknown key " + Problems.quoted(key) + " in " + what;
    problems.add(Kind.UNKNOWN_KEY, at, problem, "use one of: " + words);
  }

  /** The items of a list, or the node itself when it is no list. */
  List<Node> oneOrMore(Node node) {
    if (node instanceof Node.Items(List<Node> items, Place at)) {
      if (items.isEmpty()) {
        problems.add(
            Kind.NEVER_FIRES,
            at,
            "an empty list matches nothing",
            "leave the key out or list values");
      }
      return items;
    }
    return List.of(node);
  }

  /** Each item read; those that do not fit are left out and noted. */
  public <T> List<T> all(Node node, Function<Node, Optional<T>> read) {
    var values = new ArrayList<T>();
    oneOrMore(node).forEach(item -> read.apply(item).ifPresent(values::add));
    return values;
  }

  public Optional<String> text(Node node) {
    if (!(node instanceof Node.Scalar(String text, Place at))) {
      problems.value(node.at(), "expected a text, found " + node.spoken(), "write one value");
      return Optional.empty();
    }
    if (text.isBlank() || text.length() > MAX_TEXT) {
      problems.value(at, "a text is empty or too long", "use 1 to " + MAX_TEXT + " characters");
      return Optional.empty();
    }
    return Optional.of(text);
  }

  public List<String> texts(Node node) {
    return all(node, this::text);
  }

  /** A whole number in plain decimal digits. */
  public OptionalLong number(Node node, long least, long most) {
    Optional<String> text = text(node);
    if (text.isEmpty()) {
      return OptionalLong.empty();
    }
    if (text.get().matches("[0-9]{1,15}")) {
      long number = Long.parseLong(text.get());
      if (number >= least && number <= most) {
        return OptionalLong.of(number);
      }
    }
    problems.value(
        node.at(),
        Problems.quoted(text.get()) + " is not a fitting number",
        "use a whole number from " + least + " to " + most);
    return OptionalLong.empty();
  }

  /** The constant of that word, in lower case. */
  <E extends Enum<E>> Optional<E> word(Node node, Class<E> type, Function<E, String> words) {
    Optional<String> text = text(node);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    var known = new ArrayList<String>();
    for (E one : type.getEnumConstants()) {
      if (words.apply(one).equals(text.get())) {
        return Optional.of(one);
      }
      known.add(words.apply(one));
    }
    problems.value(
        node.at(),
        "unknown word " + Problems.quoted(text.get()),
        "use one of: " + String.join(", ", known));
    return Optional.empty();
  }
}
