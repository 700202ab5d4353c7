package dev.holdpoint.classify.sql;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Statements that change rows, alone or inside a query. */
final class Changes {
  private static final Set<String> VERBS = Set.of("INSERT", "UPDATE", "DELETE", "MERGE");

  private Changes() {}

  static List<Action> read(Statement statement, SqlActions actions, Functions functions) {
    var made = new ArrayList<Action>();
    made.add(change(statement, actions));
    made.addAll(functions.read(statement));
    made.addAll(within(statement.from(1), actions));
    return made;
  }

  /** Changes hidden in a query: {@code WITH d AS (DELETE …)}, {@code SELECT … INTO}. */
  static List<Action> within(Statement statement, SqlActions actions) {
    var made = new ArrayList<Action>();
    for (int i = 0; i < statement.tokens().size(); i++) {
      boolean starts = VERBS.contains(statement.word(i)) && opensClause(statement, i);
      if (starts) {
        made.add(change(statement.from(i), actions));
      } else if (statement.word(i).equals("INTO") && selects(statement, i)) {
        made.add(into(statement, i, actions));
      }
    }
    return made;
  }

  /** Behind a parenthesis, or behind the closing one of a {@code WITH} list. */
  private static boolean opensClause(Statement statement, int at) {
    if (at == 0) {
      return false;
    }
    Token before = statement.tokens().get(at - 1);
    return before.symbol('(') || before.symbol(')');
  }

  private static boolean selects(Statement statement, int at) {
    int from = statement.find("SELECT", 0, Integer.MAX_VALUE);
    return from >= 0 && from < at && !VERBS.contains(statement.word(at - 1));
  }

  private static Action into(Statement statement, int at, SqlActions actions) {
    String next = statement.word(at + 1);
    if (next.matches("OUTFILE|DUMPFILE")) {
      return actions.unknown("SELECT INTO FILE", "writes a file on the server");
    }
    int name = next.matches("TABLE|TEMP|TEMPORARY|UNLOGGED") ? at + 2 : at + 1;
    return actions.make(
        "SELECT INTO",
        Effect.CREATE,
        List.of(actions.target("table", statement.name(name))),
        "stores rows in a new table");
  }

  private static Action change(Statement statement, SqlActions actions) {
    String verb = statement.word(0);
    List<Target> tables = Tables.changed(statement, actions);
    return switch (verb) {
      case "DELETE" ->
          actions.make(verb, Effect.DELETE, tables, Restriction.spoken(statement) + " rows");
      case "UPDATE" -> {
        boolean all = !Restriction.restricts(statement);
        Effect effect = all ? Effect.REPLACE : Effect.UPDATE;
        yield actions.make(verb, effect, tables, Restriction.spoken(statement) + " rows");
      }
      case "MERGE" -> {
        boolean deletes = statement.has("DELETE");
        yield actions.make(verb, deletes ? Effect.DELETE : Effect.UPDATE, tables, "merges rows");
      }
      case "REPLACE", "UPSERT" -> actions.make(verb, Effect.UPDATE, tables, "replaces rows");
      default -> actions.make(verb, Effect.CREATE, tables, "adds rows");
    };
  }
}
