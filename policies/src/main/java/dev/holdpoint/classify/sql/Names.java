package dev.holdpoint.classify.sql;

import dev.holdpoint.action.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Verb, kind and names of statements such as {@code DROP TABLE IF EXISTS a, b CASCADE}. */
final class Names {
  private static final Set<String> KINDS =
      Set.of(
          "TABLE",
          "VIEW",
          "INDEX",
          "SCHEMA",
          "DATABASE",
          "FUNCTION",
          "PROCEDURE",
          "ROUTINE",
          "AGGREGATE",
          "SEQUENCE",
          "TYPE",
          "DOMAIN",
          "ROLE",
          "USER",
          "GROUP",
          "POLICY",
          "TRIGGER",
          "RULE",
          "EXTENSION",
          "PUBLICATION",
          "SUBSCRIPTION",
          "SERVER",
          "TABLESPACE",
          "COLLATION",
          "CONVERSION",
          "CAST",
          "OPERATOR",
          "LANGUAGE",
          "STATISTICS",
          "TRANSFORM",
          "EVENT",
          "OWNED",
          "COLUMN",
          "KEYSPACE");
  private static final Set<String> FILLERS =
      Set.of(
          "OR",
          "REPLACE",
          "TEMP",
          "TEMPORARY",
          "UNLOGGED",
          "GLOBAL",
          "LOCAL",
          "MATERIALIZED",
          "FOREIGN",
          "UNIQUE",
          "CONCURRENTLY",
          "IF",
          "EXISTS",
          "NOT",
          "ONLY",
          "RECURSIVE",
          "EVENT",
          "FULL",
          "VERBOSE",
          "TRUSTED",
          "PROCEDURAL",
          "ACCESS",
          "METHOD",
          "TEXT",
          "SEARCH");

  private Names() {}

  /** Verb and kind in one, for example {@code DROP TABLE}. */
  static String operation(Statement statement) {
    int kind = kind(statement);
    return kind < 0 ? statement.word(0) : statement.word(0) + " " + statement.word(kind);
  }

  private static int kind(Statement statement) {
    for (int i = 1; i < statement.tokens().size(); i++) {
      if (KINDS.contains(statement.word(i))) {
        return i;
      }
      if (!FILLERS.contains(statement.word(i))) {
        return -1;
      }
    }
    return -1;
  }

  static List<Target> targets(Statement statement, SqlActions actions) {
    int kind = kind(statement);
    String spoken = kind < 0 ? "table" : statement.word(kind).toLowerCase(Locale.ROOT);
    var targets = new ArrayList<Target>();
    int at = Math.max(kind, 0) + 1;
    while (at < statement.tokens().size() && FILLERS.contains(statement.word(at))) {
      at++;
    }
    while (at < statement.tokens().size()) {
      String name = statement.name(at);
      if (name.isEmpty()) {
        break;
      }
      targets.add(actions.target(spoken, name));
      at = behind(statement, at);
      if (at >= statement.tokens().size() || !statement.tokens().get(at).symbol(',')) {
        break;
      }
      at++;
    }
    return targets;
  }

  private static int behind(Statement statement, int from) {
    int at = from + 1;
    while (at + 1 < statement.tokens().size() && statement.tokens().get(at).symbol('.')) {
      at += 2;
    }
    return at;
  }
}
