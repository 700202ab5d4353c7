package dev.holdpoint.classify.sql;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Effect;

/** {@code ALTER}: it can drop columns, hand ownership on, switch row security, or just change. */
final class Alteration {
  private Alteration() {}

  static Action read(Statement statement, SqlActions actions) {
    Effect known = Heads.of(statement).map(Heads.Head::effect).orElse(Effect.UNKNOWN);
    Effect effect = known == Effect.UPDATE ? effect(statement) : known;
    return actions.make(
        Names.operation(statement),
        effect,
        Names.targets(statement, actions),
        "clauses: " + effect.word());
  }

  private static Effect effect(Statement statement) {
    if (statement.has("OWNER") && followedBy(statement, "OWNER", "TO")
        || followedBy(statement, "ROW", "LEVEL")
        || statement.has("AUTHORIZATION")
        || followedBy(statement, "SECURITY", "DEFINER")) {
      return Effect.GRANT;
    }
    return drops(statement) ? Effect.DELETE : Effect.UPDATE;
  }

  private static boolean followedBy(Statement statement, String first, String second) {
    for (int i = 0; i + 1 < statement.tokens().size(); i++) {
      if (statement.word(i).equals(first) && statement.word(i + 1).equals(second)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Drops data: columns, partitions, values; a dropped default or {@code NOT NULL} loses nothing.
   */
  private static boolean drops(Statement statement) {
    for (int i = 1; i < statement.tokens().size(); i++) {
      boolean truncates = statement.word(i).matches("TRUNCATE|DISCARD");
      boolean drops = statement.word(i).equals("DROP");
      boolean mild =
          statement
              .word(i + 1)
              .matches(
                  "DEFAULT|NOT|IDENTITY|EXPRESSION|CONSTRAINT|INDEX|KEY|PRIMARY|FOREIGN|CHECK");
      if (truncates || drops && !mild) {
        return true;
      }
    }
    return false;
  }
}
