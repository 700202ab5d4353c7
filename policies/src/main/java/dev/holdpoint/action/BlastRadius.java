package dev.holdpoint.action;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How bad it could get. Unknown sorts worst everywhere.
 *
 * @param level the one word for people, from the other facts
 * @param count how many things are hit, as far as facts tell
 * @param reversibility whether it can be undone
 * @param environment the worst environment hit
 * @param tier the most important tier hit; empty when unknown
 * @param dependents what stops with it
 * @param evidence why we say so
 */
public record BlastRadius(
    Level level,
    Count count,
    Reversibility reversibility,
    String environment,
    OptionalInt tier,
    List<String> dependents,
    List<Evidence> evidence) {

  /** Mildest first. */
  public enum Level {
    NONE,
    LOW,
    MODERATE,
    HIGH,
    CRITICAL;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public BlastRadius {
    dependents = List.copyOf(dependents);
    evidence = List.copyOf(evidence);
  }
}
