package dev.holdpoint.classify.rule;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One condition of a curated rule on a parameter; the grammar stands at {@link Rules}. */
public sealed interface Condition {

  boolean holds(Value.Fields parameters);

  /** The member is given. */
  record Given(List<String> path) implements Condition {
    @Override
    public boolean holds(Value.Fields parameters) {
      return at(parameters, path).anyMatch(value -> !(value instanceof Value.Nothing));
    }
  }

  /** Another condition does not hold. */
  record Not(Condition other) implements Condition {
    @Override
    public boolean holds(Value.Fields parameters) {
      return !other.holds(parameters);
    }
  }

  /** The member, or one of its items, has one of these values. */
  record OneOf(List<String> path, List<String> values) implements Condition {
    @Override
    public boolean holds(Value.Fields parameters) {
      return at(parameters, path).map(Condition::word).anyMatch(values::contains);
    }
  }

  /** The member's canonical JSON holds that text, without regard to case. */
  record Holds(List<String> path, String text) implements Condition {
    @Override
    public boolean holds(Value.Fields parameters) {
      return at(parameters, path)
          .anyMatch(value -> Canon.write(value).toLowerCase(Locale.ROOT).contains(text));
    }
  }

  static Condition parse(String text) {
    int sign = text.indexOf('~');
    if (sign > 0) {
      return new Holds(
          path(text.substring(0, sign)), text.substring(sign + 1).toLowerCase(Locale.ROOT));
    }
    sign = text.indexOf('=');
    if (sign < 0) {
      boolean absent = text.startsWith("!");
      var given = new Given(path(absent ? text.substring(1) : text));
      return absent ? new Not(given) : given;
    }
    boolean not = text.charAt(sign - 1) == '!';
    var path = path(text.substring(0, not ? sign - 1 : sign));
    var oneOf = new OneOf(path, List.of(text.substring(sign + 1).split("\\|")));
    return not ? new Not(oneOf) : oneOf;
  }

  static List<String> path(String dotted) {
    return List.of(dotted.split("\\."));
  }

  /** All values at that path, lists entered on the way. */
  static Stream<Value> at(Value from, List<String> path) {
    return switch (from) {
      case Value.Items(var items) -> items.stream().flatMap(item -> at(item, path));
      case Value.Fields fields when !path.isEmpty() ->
          fields.get(path.get(0)).stream()
              .flatMap(value -> at(value, path.subList(1, path.size())));
      case Value.Fields fields -> Stream.of(fields);
      case Value.Text text -> leaf(text, path);
      case Value.Number number -> leaf(number, path);
      case Value.Flag flag -> leaf(flag, path);
      case Value.Nothing nothing -> leaf(nothing, path);
    };
  }

  private static Stream<Value> leaf(Value value, List<String> path) {
    return path.isEmpty() ? Stream.of(value) : Stream.empty();
  }

  /** A scalar as text, so that {@code 0}, {@code "0"} and {@code 0.0} are the same. */
  static String word(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Number number -> Canon.write(number);
      case Value.Flag(boolean set) -> Boolean.toString(set);
      case Value.Nothing nothing -> "null";
      case Value.Items items -> Canon.write(items);
      case Value.Fields fields -> Canon.write(fields);
    };
  }
}
