package dev.holdpoint.assess;

import dev.holdpoint.action.Placement;
import dev.holdpoint.action.Target;
import java.util.List;

/** Targets and places in words, safe to show: one line, no control or direction characters. */
final class Spoken {
  /** Longer names are cut. */
  static final int MAX_NAME = 120;

  private Spoken() {}

  static String name(Target target) {
    return target.id().equals("*")
        ? "every " + clean(target.kind())
        : clean(target.kind()) + " " + clean(target.id());
  }

  /**
   * A sentence, for example: stack checkout-prod is in production, tier 1, owned by team-checkout.
   */
  static String place(PlacedAction.PlacedTarget placed) {
    Placement place = placed.placement();
    String name = name(placed.target());
    if (!place.mapped()) {
      return name + " is not in the inventory, so it counts as production";
    }
    var said = new StringBuilder(name).append(" is in ").append(clean(place.environment()));
    said.append(place.tier().isPresent() ? ", tier " + place.tier().getAsInt() : ", tier unknown");
    place.owner().ifPresent(owner -> said.append(", owned by ").append(clean(owner)));
    if (!place.dependents().isEmpty()) {
      said.append("; needed by ").append(list(place.dependents()));
    }
    return said.toString();
  }

  static String list(List<String> names) {
    return String.join(", ", names.stream().map(Spoken::clean).toList());
  }

  /** The text without what could break a line or turn its direction, and not too long. */
  static String clean(String text) {
    var kept = new StringBuilder();
    text.codePoints()
        .limit(MAX_NAME)
        .map(c -> harmless(c) ? c : '\uFFFD')
        .forEach(kept::appendCodePoint);
    return text.codePointCount(0, text.length()) > MAX_NAME ? kept + "…" : kept.toString();
  }

  private static boolean harmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
