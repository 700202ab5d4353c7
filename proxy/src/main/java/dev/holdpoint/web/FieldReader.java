package dev.holdpoint.web;

import dev.holdpoint.action.Value;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/**
 * Takes typed fields out of a JSON object and says precisely what is wrong with the others.
 *
 * @param where path of the object, for example {@code input}; empty for the body itself
 */
public record FieldReader(Value.Fields fields, String where) {

  /** Refuses fields that are not in the set: what nobody reads, nobody means to be ignored. */
  public FieldReader only(Set<String> known) {
    for (String name : fields.fields().keySet()) {
      if (!known.contains(name)) {
        throw Problem.malformed(
            "unknown-field",
            spot(clipped(name))
                + " is not known here; known are "
                + String.join(", ", sorted(known)));
      }
    }
    return this;
  }

  private static java.util.List<String> sorted(Set<String> names) {
    return names.stream().sorted().toList();
  }

  public String text(String name) {
    return optionalText(name).orElseThrow(() -> missing(name, "a text"));
  }

  /** A text that has something in it. */
  public String someText(String name) {
    String text = text(name);
    if (text.isBlank()) {
      throw Problem.malformed("empty-field", spot(name) + " is empty; say what you mean");
    }
    return text;
  }

  /** The text; empty when absent or null. */
  public Optional<String> optionalText(String name) {
    return switch (value(name)) {
      case Value.Text(String text) -> Optional.of(text);
      case Value.Nothing() -> Optional.empty();
      default -> throw wrong(name, "a text");
    };
  }

  public Value.Fields object(String name) {
    return optionalObject(name).orElseThrow(() -> missing(name, "an object"));
  }

  public Optional<Value.Fields> optionalObject(String name) {
    return switch (value(name)) {
      case Value.Fields object -> Optional.of(object);
      case Value.Nothing() -> Optional.empty();
      default -> throw wrong(name, "an object");
    };
  }

  /** An ISO 8601 duration, not negative; absent is zero. */
  public Duration duration(String name) {
    return optionalText(name).map(text -> duration(text, spot(name))).orElse(Duration.ZERO);
  }

  /** Reads an ISO 8601 duration or says where it is wrong. */
  public static Duration duration(String text, String spot) {
    try {
      Duration read = Duration.parse(text);
      if (!read.isNegative()) {
        return read;
      }
    } catch (DateTimeParseException malformed) {
      // told below, together with negative ones
    }
    throw Problem.malformed(
        "wrong-type", spot + " must be an ISO 8601 duration that is not negative, such as PT50S");
  }

  private Value value(String name) {
    return fields.get(name).orElse(Value.NOTHING);
  }

  private Problem missing(String name, String kind) {
    return Problem.malformed("missing-field", spot(name) + " is missing; it must be " + kind);
  }

  private Problem wrong(String name, String kind) {
    return Problem.malformed("wrong-type", spot(name) + " must be " + kind);
  }

  private String spot(String name) {
    return "`" + (where.isEmpty() ? name : where + "." + name) + "`";
  }

  private static String clipped(String name) {
    String printable = name.replaceAll("[^\\x21-\\x7e]", "?");
    return printable.length() > 60 ? printable.substring(0, 60) + "…" : printable;
  }
}
