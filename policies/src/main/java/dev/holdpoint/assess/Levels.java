package dev.holdpoint.assess;

import dev.holdpoint.action.BlastRadius.Level;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Reversibility;
import java.util.OptionalInt;

/**
 * The one word for how bad it could get.
 *
 * <pre>
 * effect                          starts at   ends at
 * READ                            NONE        NONE
 * CREATE, UPDATE                  LOW         MODERATE
 * DISCLOSE, EXECUTE               LOW         HIGH
 * DELETE, REPLACE, GRANT, EXPOSE  LOW         CRITICAL
 * UNKNOWN                         MODERATE    CRITICAL
 * </pre>
 *
 * One step up for each of: production or not known; tier 1 or not known; cannot be undone or not
 * known; {@value #MANY} or more things or not known.
 */
final class Levels {
  static final int MANY = 10;

  private Levels() {}

  static Level of(
      Effect effect,
      String environment,
      OptionalInt tier,
      Reversibility reversibility,
      Count count) {
    int steps =
        step(Environments.productive(environment))
            + step(tier.orElse(1) <= 1)
            + step(reversibility.compareTo(Reversibility.IRREVERSIBLE) >= 0)
            + step(many(count));
    int level = Math.min(start(effect).ordinal() + steps, end(effect).ordinal());
    return Level.values()[level];
  }

  private static int step(boolean up) {
    return up ? 1 : 0;
  }

  private static boolean many(Count count) {
    return switch (count) {
      case Count.Exactly(long number) -> number >= MANY;
      case Count.AtLeast(long number) -> number >= MANY;
      case Count.Unbounded() -> true;
      case Count.Unknown() -> true;
    };
  }

  private static Level start(Effect effect) {
    return switch (effect) {
      case READ -> Level.NONE;
      case DISCLOSE, CREATE, UPDATE, DELETE, REPLACE, EXECUTE, GRANT, EXPOSE -> Level.LOW;
      case UNKNOWN -> Level.MODERATE;
    };
  }

  private static Level end(Effect effect) {
    return switch (effect) {
      case READ -> Level.NONE;
      case CREATE, UPDATE -> Level.MODERATE;
      case DISCLOSE, EXECUTE -> Level.HIGH;
      case DELETE, REPLACE, GRANT, EXPOSE, UNKNOWN -> Level.CRITICAL;
    };
  }
}
