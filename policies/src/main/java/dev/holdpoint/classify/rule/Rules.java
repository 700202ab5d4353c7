package dev.holdpoint.classify.rule;

import dev.holdpoint.action.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Curated facts about operations, one a line:
 *
 * <pre>{@code
 * KIND SERVICE:OPERATION[,OPERATION...] WORD... [if CONDITION [and CONDITION]...] [because STATEMENT]
 * }</pre>
 *
 * A {@code *} in an operation stands for any text; the service {@code *} is any service, after its
 * own rules. A condition is {@code Name} (given), {@code !Name} (not given), {@code Name=a|b},
 * {@code Name!=a} (absent or other) or {@code Name~text} (its JSON holds the text); inner names are
 * joined by dots, and a list matches when one of its items does.
 */
public final class Rules {
  private static final String ANY = "*";

  private final Map<String, List<Rule>> rules = new HashMap<>();

  private Rules() {}

  /** Reads a resource beside a class. */
  public static Rules load(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is not on the class path");
      }
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(resource + " cannot be read", broken);
    }
  }

  public static Rules parse(String text) {
    var made = new Rules();
    text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(made::add);
    return made;
  }

  /** The first rule of a kind that matches. */
  public Optional<Rule> first(
      String kind, String service, String operation, Value.Fields parameters) {
    return matching(kind, service, operation, parameters).findFirst();
  }

  /** All rules of a kind that match, in the order of the text. */
  public Stream<Rule> matching(
      String kind, String service, String operation, Value.Fields parameters) {
    return Stream.of(service, ANY)
        .flatMap(name -> rules.getOrDefault(kind + " " + name, List.of()).stream())
        .filter(rule -> rule.matches(operation, parameters));
  }

  /** Every rule, for tests that no line is dead. */
  public Stream<Rule> all() {
    return rules.values().stream().flatMap(List::stream);
  }

  private void add(String line) {
    String[] halves = line.split(" because ", 2);
    String[] sides = halves[0].split(" if ", 2);
    String[] words = sides[0].strip().split(" +");
    String[] names = words[1].split(":", 2);
    var conditions = new ArrayList<Condition>();
    if (sides.length == 2) {
      Stream.of(sides[1].strip().split(" and ")).map(Condition::parse).forEach(conditions::add);
    }
    var rule =
        new Rule(
            names[0],
            List.of(names[1].split(",")),
            List.of(words).subList(2, words.length),
            conditions,
            halves.length == 2 ? halves[1].strip() : "");
    rules.computeIfAbsent(words[0] + " " + names[0], key -> new ArrayList<>()).add(rule);
  }
}
