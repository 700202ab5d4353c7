package dev.holdpoint.hold;

import dev.holdpoint.action.Value;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads expected fields of an object; anything missing or of another shape is a {@link Misshapen}.
 */
record FieldReader(Value.Fields fields) {

  /** A stored object is not what was written. */
  static final class Misshapen extends RuntimeException {
    Misshapen(String field) {
      super("the field `" + field + "` is missing or malformed");
    }
  }

  String text(String name) {
    return fields.text(name).orElseThrow(() -> new Misshapen(name));
  }

  Optional<String> optionalText(String name) {
    return fields.get(name).isEmpty() ? Optional.empty() : Optional.of(text(name));
  }

  long number(String name) {
    if (fields.get(name).orElse(Value.NOTHING) instanceof Value.Number(var number)) {
      try {
        return number.longValueExact();
      } catch (ArithmeticException fraction) {
        throw new Misshapen(name);
      }
    }
    throw new Misshapen(name);
  }

  Instant instant(String name) {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException wrong) {
      throw new Misshapen(name);
    }
  }

  Optional<Instant> optionalInstant(String name) {
    return fields.get(name).isEmpty() ? Optional.empty() : Optional.of(instant(name));
  }

  FieldReader object(String name) {
    if (fields.get(name).orElse(Value.NOTHING) instanceof Value.Fields inner) {
      return new FieldReader(inner);
    }
    throw new Misshapen(name);
  }

  <T> List<T> objects(String name, Function<FieldReader, T> read) {
    return items(name).stream()
        .map(
            item -> {
              if (item instanceof Value.Fields inner) {
                return read.apply(new FieldReader(inner));
              }
              throw new Misshapen(name);
            })
        .toList();
  }

  List<String> texts(String name) {
    return items(name).stream()
        .map(
            item -> {
              if (item instanceof Value.Text(String text)) {
                return text;
              }
              throw new Misshapen(name);
            })
        .toList();
  }

  SortedMap<String, String> textMap(String name) {
    var map = new TreeMap<String, String>();
    FieldReader inner = object(name);
    inner.fields.fields().keySet().forEach(key -> map.put(key, inner.text(key)));
    return map;
  }

  /** Reads a text that a constructor may refuse. */
  <T> T made(String name, Function<String, T> make) {
    try {
      return make.apply(text(name));
    } catch (IllegalArgumentException refused) {
      throw new Misshapen(name);
    }
  }

  private List<Value> items(String name) {
    if (fields.get(name).orElse(Value.NOTHING) instanceof Value.Items(var items)) {
      return items;
    }
    throw new Misshapen(name);
  }
}
