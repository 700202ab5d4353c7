package dev.holdpoint.classify.aws;

import dev.holdpoint.action.Value;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import java.util.List;
import java.util.Locale;

/**
 * Whether parameters hold a resource policy that allows everybody: a statement with effect Allow
 * and principal {@code *} (IAM User Guide, "AWS JSON policy elements: Principal"). Conditions may
 * narrow such a statement; it still counts.
 */
final class OpenPolicy {
  private OpenPolicy() {}

  static boolean in(Value.Fields parameters) {
    return parameters.fields().entrySet().stream()
            .filter(field -> field.getKey().toLowerCase(Locale.ROOT).contains("policy"))
            .anyMatch(field -> open(field.getValue()))
        || parameters.get("Attributes").filter(OpenPolicy::open).isPresent();
  }

  private static boolean open(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text.strip().startsWith("{") && parsed(text);
      case Value.Fields fields ->
          statement(fields) || fields.fields().values().stream().anyMatch(OpenPolicy::open);
      case Value.Items(var items) -> items.stream().anyMatch(OpenPolicy::open);
      case Value.Number number -> false;
      case Value.Flag flag -> false;
      case Value.Nothing nothing -> false;
    };
  }

  /** A policy that cannot be read may say anything. */
  private static boolean parsed(String text) {
    try {
      return open(StrictJson.read(text));
    } catch (JsonFault unreadable) {
      return text.contains("*");
    }
  }

  private static boolean statement(Value.Fields fields) {
    boolean allows = fields.text("Effect").filter(effect -> effect.equals("Allow")).isPresent();
    boolean inverted = fields.get("NotPrincipal").isPresent();
    return allows
        && (inverted || fields.get("Principal").filter(OpenPolicy::everybody).isPresent());
  }

  private static boolean everybody(Value principal) {
    return switch (principal) {
      case Value.Text(String text) -> text.equals("*");
      case Value.Fields fields ->
          List.copyOf(fields.fields().values()).stream().anyMatch(OpenPolicy::everybody);
      case Value.Items(var items) -> items.stream().anyMatch(OpenPolicy::everybody);
      case Value.Number number -> false;
      case Value.Flag flag -> false;
      case Value.Nothing nothing -> false;
    };
  }
}
