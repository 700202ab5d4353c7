package dev.holdpoint.classify.sql;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One statement to actions. */
final class StatementReader {
  private static final int MAX_UNWRAP = 5;

  private final SqlActions actions;
  private final Functions functions;

  StatementReader(SqlActions actions) {
    this.actions = actions;
    this.functions = new Functions(actions);
  }

  List<Action> read(Statement statement) {
    return read(statement, MAX_UNWRAP);
  }

  private List<Action> read(Statement statement, int depth) {
    if (depth == 0 || statement.tokens().isEmpty()) {
      return List.of(actions.unknown("statement", "no statement that is known"));
    }
    return switch (statement.word(0)) {
      case "SELECT", "VALUES", "TABLE", "WITH", "FROM" -> query(statement);
      case "EXPLAIN", "DESCRIBE", "DESC" -> explain(statement, depth);
      case "PREPARE" -> after(statement, "AS", depth);
      case "DECLARE" -> after(statement, "FOR", depth);
      case "CREATE" -> create(statement, depth);
      case "COPY" -> copy(statement);
      case "ALTER" -> List.of(Alteration.read(statement, actions));
      case "SET", "PRAGMA" -> List.of(setting(statement));
      case "INSERT", "UPDATE", "DELETE", "MERGE", "REPLACE", "UPSERT" ->
          Changes.read(statement, actions, functions);
      case "" -> symbol(statement);
      default -> byHead(statement);
    };
  }

  /** A query in parentheses; psql's own commands and anything else are unknown. */
  private List<Action> symbol(Statement statement) {
    boolean opened = statement.tokens().getFirst().symbol('(');
    String first = opened ? firstWord(statement) : "";
    if (first.matches("SELECT|VALUES|WITH|TABLE")) {
      return query(statement);
    }
    return List.of(actions.unknown("statement", "does not start with a known word"));
  }

  private static String firstWord(Statement statement) {
    return statement.tokens().stream()
        .filter(token -> !token.symbol('('))
        .findFirst()
        .map(Token::word)
        .orElse("");
  }

  /** Queries write only through clauses with verbs of their own, {@code INTO}, and functions. */
  private List<Action> query(Statement statement) {
    var made = new ArrayList<Action>(functions.read(statement));
    made.addAll(Changes.within(statement, actions));
    List<Target> secrets = Tables.secret(statement, actions);
    Effect effect = secrets.isEmpty() ? Effect.READ : Effect.DISCLOSE;
    made.addFirst(actions.make("SELECT", effect, secrets, "a query"));
    return made;
  }

  private List<Action> explain(Statement statement, int depth) {
    int at = 1;
    boolean runs = false;
    while (at < statement.tokens().size() && !STARTS.contains(statement.word(at))) {
      runs |= statement.word(at).matches("ANALYZE|ANALYSE");
      at++;
    }
    if (!runs || at == statement.tokens().size()) {
      return List.of(actions.read(statement.word(0), "only explains"));
    }
    return read(statement.from(at), depth - 1);
  }

  private static final java.util.Set<String> STARTS =
      java.util.Set.of(
          "SELECT", "WITH", "INSERT", "UPDATE", "DELETE", "MERGE", "VALUES", "TABLE", "DECLARE",
          "CREATE", "EXECUTE", "REFRESH", "REPLACE", "CALL");

  private List<Action> after(Statement statement, String word, int depth) {
    int at = statement.find(word, 1, Integer.MAX_VALUE);
    if (at < 0) {
      return List.of(actions.unknown(statement.word(0), "text that is prepared elsewhere"));
    }
    return read(statement.from(at + 1), depth - 1);
  }

  private List<Action> create(Statement statement, int depth) {
    var made = new ArrayList<>(byHead(statement));
    int as = statement.find("AS", 1, 0);
    boolean stores = statement.head(6).matches(".*\\b(TABLE|VIEW)\\b.*");
    boolean runs = as > 0 && STARTS.contains(statement.word(as + 1));
    if (stores && runs && !statement.word(as + 1).equals("SELECT")) {
      made.addAll(read(statement.from(as + 1), depth - 1));
    } else if (stores && runs && statement.has("TABLE")) {
      made.addAll(functions.read(statement.from(as + 1)));
    }
    return made;
  }

  private List<Action> copy(Statement statement) {
    boolean program = statement.has("PROGRAM");
    int to = statement.find("TO", 1, 0);
    int from = statement.find("FROM", 1, 0);
    String table = statement.name(1);
    List<Target> targets = table.isEmpty() ? List.of() : List.of(actions.target("table", table));
    if (program) {
      return List.of(actions.make("COPY PROGRAM", Effect.EXECUTE, targets, "runs a program"));
    }
    if (from > 0 && to < 0) {
      return List.of(actions.make("COPY FROM", Effect.CREATE, targets, "adds rows"));
    }
    if (to > 0 && statement.word(to + 1).equals("STDOUT")) {
      return statement.tokens().get(1).symbol('(')
          ? query(statement.from(1))
          : List.of(actions.read("COPY TO", "sends rows to the client"));
    }
    return List.of(actions.unknown("COPY TO", "writes a file on the server"));
  }

  /** Session settings change nothing that lasts, roles and whole-server settings do. */
  private Action setting(Statement statement) {
    boolean pragma = statement.word(0).equals("PRAGMA");
    boolean writes =
        pragma
            && statement
                .text()
                .matches("(?is).*(=|writable_schema|journal|wipe|key|foreign_keys\\s*\\().*");
    if (writes) {
      return actions.make("PRAGMA", Effect.UPDATE, List.of(), "changes a setting");
    }
    return byHead(statement).getFirst();
  }

  private List<Action> byHead(Statement statement) {
    Optional<Heads.Head> head = Heads.of(statement);
    if (head.isEmpty()) {
      return List.of(actions.unknown(statement.word(0), "no such statement is known"));
    }
    Effect effect = head.get().effect();
    String operation = Names.operation(statement);
    List<Target> targets = effect == Effect.READ ? List.of() : Names.targets(statement, actions);
    return List.of(actions.make(operation, effect, targets, "head words: " + head.get().words()));
  }
}
