package dev.holdpoint.classify.sql;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Completeness;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.SqlCall;
import dev.holdpoint.classify.spi.CallClassifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/** What SQL text would do: each statement by its head words, its clauses and its functions. */
public final class SqlClassifier implements CallClassifier<SqlCall> {
  /** Longer text is not read. */
  public static final int MAX_LENGTH = 1024 * 1024;

  /** More statements than this are not read one by one. */
  public static final int MAX_STATEMENTS = 2_000;

  @Override
  public Classification classify(SqlCall call) {
    String text = call.statement();
    if (text.length() > MAX_LENGTH) {
      return new Classification.Unrecognized("sql", "longer than " + MAX_LENGTH + " characters");
    }
    if (text.indexOf('\0') >= 0) {
      return new Classification.Unrecognized("sql", "a null character inside the text");
    }
    Reading standard = read(call, false);
    Reading mysql = SqlLexer.ambiguous(text) ? read(call, true) : standard;
    if (standard.broken() && mysql.broken()) {
      return new Classification.Unrecognized("sql", "a string or comment that does not end");
    }
    var actions = new LinkedHashSet<Action>(standard.actions());
    actions.addAll(mysql.actions());
    if (actions.isEmpty()) {
      actions.add(SqlActions.of(call.database()).read("nothing", "no statement"));
    }
    if (actions.size() > MAX_STATEMENTS) {
      return new Classification.Unrecognized("sql", "more than " + MAX_STATEMENTS + " statements");
    }
    String identity =
        Fingerprint.of((call.database().orElse("") + "\n" + text).getBytes(StandardCharsets.UTF_8))
            .hex();
    return new Classification.Recognized(new ArrayList<>(actions), Completeness.FULL, identity);
  }

  /** What one family of databases would make of the text. */
  private record Reading(List<Action> actions, boolean broken) {}

  private static Reading read(SqlCall call, boolean mysql) {
    var lexer = new SqlLexer(call.statement(), mysql);
    List<Token> tokens = lexer.tokens();
    var actions = SqlActions.of(call.database());
    var statements = Statement.split(tokens, call.statement());
    if (statements.size() > MAX_STATEMENTS) {
      var tooMany = actions.unknown("script", "more than " + MAX_STATEMENTS + " statements");
      return new Reading(List.of(tooMany), lexer.broken());
    }
    var reader = new StatementReader(actions);
    var made = new ArrayList<Action>();
    statements.forEach(statement -> made.addAll(reader.read(statement)));
    return new Reading(made, lexer.broken());
  }
}
