package dev.holdpoint.action;

import java.util.List;
import java.util.Optional;

/** Header fields in wire order; names compare without case. */
public record Headers(List<Field> fields) {

  /** One field as received. */
  public record Field(String name, String value) {}

  public static final Headers NONE = new Headers(List.of());

  public Headers {
    fields = List.copyOf(fields);
  }

  /** Makes headers from alternating names and values. */
  public static Headers of(String... namesAndValues) {
    var made = new java.util.ArrayList<Field>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      made.add(new Field(namesAndValues[i], namesAndValues[i + 1]));
    }
    return new Headers(made);
  }

  /** The value of the first field of that name. */
  public Optional<String> first(String name) {
    for (Field field : fields) {
      if (field.name().equalsIgnoreCase(name)) {
        return Optional.of(field.value());
      }
    }
    return Optional.empty();
  }

  /** All values of that name, in order. */
  public List<String> all(String name) {
    return fields.stream()
        .filter(field -> field.name().equalsIgnoreCase(name))
        .map(Field::value)
        .toList();
  }
}
