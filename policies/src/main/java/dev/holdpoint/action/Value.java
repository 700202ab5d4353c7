package dev.holdpoint.action;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A JSON-shaped value: what parameters, ledger entries and API answers are made of. */
public sealed interface Value {

  record Text(String text) implements Value {}

  record Number(BigDecimal number) implements Value {}

  record Flag(boolean set) implements Value {}

  record Nothing() implements Value {}

  record Items(List<Value> items) implements Value {
    public Items {
      items = List.copyOf(items);
    }
  }

  /** An object; names sort by UTF-16 code units, as RFC 8785 wants. */
  record Fields(SortedMap<String, Value> fields) implements Value {
    public static final Fields NONE = new Fields(Collections.emptySortedMap());

    public Fields {
      fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public static Fields of(Map<String, ? extends Value> fields) {
      return new Fields(new TreeMap<>(fields));
    }

    public Optional<Value> get(String name) {
      return Optional.ofNullable(fields.get(name));
    }

    /** The text of that field; empty when absent or not a text. */
    public Optional<String> text(String name) {
      return fields.get(name) instanceof Text(String text) ? Optional.of(text) : Optional.empty();
    }

    /** A copy with one more (or replaced) field. */
    public Fields with(String name, Value value) {
      var copy = new TreeMap<>(fields);
      copy.put(name, value);
      return new Fields(copy);
    }

    public Fields with(String name, String text) {
      return with(name, new Text(text));
    }

    public Fields with(String name, long number) {
      return with(name, Value.of(number));
    }

    public Fields with(String name, boolean flag) {
      return with(name, new Flag(flag));
    }

    public Fields without(String name) {
      var copy = new TreeMap<>(fields);
      copy.remove(name);
      return new Fields(copy);
    }
  }

  Value NOTHING = new Nothing();

  static Value of(String text) {
    return new Text(text);
  }

  static Value of(long number) {
    return new Number(BigDecimal.valueOf(number));
  }

  static Value of(boolean flag) {
    return new Flag(flag);
  }

  static Items texts(Iterable<String> texts) {
    var items = new java.util.ArrayList<Value>();
    texts.forEach(text -> items.add(of(text)));
    return new Items(items);
  }
}
