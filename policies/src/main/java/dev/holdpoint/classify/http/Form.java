package dev.holdpoint.classify.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names and values of a query or of a form body, decoded once, in order. */
public record Form(List<Pair> pairs, String where) {
  private static final int MAX_PAIRS = 20_000;

  /** One name with its value; the value is empty when there is no equals sign. */
  public record Pair(String name, String value) {}

  public Form {
    pairs = List.copyOf(pairs);
  }

  /** Reads {@code a=1&b=2}; {@code where} names the place for messages. */
  public static Form read(String raw, String where) {
    var pairs = new ArrayList<Pair>();
    for (String part : raw.split("&", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      if (part.indexOf(';') >= 0 || pairs.size() >= MAX_PAIRS) {
        throw Doubt.ambiguous(
            where, "it separates parameters by semicolons or has too many", "use & and fewer");
      }
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      String value = equals < 0 ? "" : part.substring(equals + 1);
      pairs.add(new Pair(Percent.decode(name, where, true), Percent.decode(value, where, true)));
    }
    return new Form(pairs, where);
  }

  public boolean has(String name) {
    return pairs.stream().anyMatch(pair -> pair.name().equals(name));
  }

  /**
   * The value of a parameter that matters. Twice the same name, also in another case, is a {@link
   * Doubt}: some servers take the first and some the last.
   */
  public Optional<String> one(String name) {
    Optional<String> found = Optional.empty();
    int seen = 0;
    for (Pair pair : pairs) {
      if (pair.name().equalsIgnoreCase(name)) {
        seen++;
        found = pair.name().equals(name) ? Optional.of(pair.value()) : found;
      }
    }
    if (seen > 1) {
      throw Doubt.ambiguous(where, "it has the parameter " + name + " twice", "send it once");
    }
    return found;
  }

  /** Twice the same name among all parameters is a {@link Doubt}. */
  public Form withoutDuplicates() {
    var names = new java.util.HashSet<String>();
    for (Pair pair : pairs) {
      if (!names.add(pair.name())) {
        throw Doubt.ambiguous(where, "it has a parameter twice", "send each parameter once");
      }
    }
    return this;
  }
}
