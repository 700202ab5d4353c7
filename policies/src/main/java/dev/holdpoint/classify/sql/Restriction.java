package dev.holdpoint.classify.sql;

import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.delete.Delete;
import net.sf.jsqlparser.statement.update.Update;
import org.jspecify.annotations.Nullable;

/** Whether a {@code WHERE} clause leaves anything out. */
final class Restriction {
  private static final int MAX_LENGTH = 20_000;

  private Restriction() {}

  static String spoken(Statement statement) {
    return restricts(statement) ? "some" : "all";
  }

  /** False without a clause, and for one that compares constants or a column with itself. */
  static boolean restricts(Statement statement) {
    if (statement.find("WHERE", 0, statement.tokens().getFirst().depth()) < 0) {
      return false;
    }
    Expression where = where(statement);
    return where == null || restricts(where);
  }

  private static @Nullable Expression where(Statement statement) {
    if (statement.text().length() > MAX_LENGTH) {
      return null;
    }
    try {
      CCJSqlParser parser = CCJSqlParserUtil.newParser(closed(statement));
      return switch (parser.Statement()) {
        case Delete delete -> delete.getWhere();
        case Update update -> update.getWhere();
        default -> null;
      };
    } catch (ParseException | TokenMgrException | StackOverflowError notParsed) {
      return null;
    }
  }

  /** The text up to the parenthesis that closes a clause of a query. */
  private static String closed(Statement statement) {
    int depth = statement.tokens().getFirst().depth();
    int start = statement.tokens().getFirst().start();
    for (Token token : statement.tokens()) {
      if (token.depth() < depth) {
        return statement.text().substring(0, token.start() - start);
      }
    }
    return statement.text();
  }

  private static boolean restricts(Expression where) {
    if (where instanceof OrExpression either) {
      return restricts(either.getLeftExpression()) && restricts(either.getRightExpression());
    }
    if (where instanceof BinaryExpression both) {
      String left = both.getLeftExpression().toString();
      String right = both.getRightExpression().toString();
      boolean columns = hasColumn(both.getLeftExpression()) || hasColumn(both.getRightExpression());
      return columns && !left.equalsIgnoreCase(right);
    }
    return !where.toString().matches("(?i)\\(*(true|1|'t'|not false|not 0|[0-9]+)\\)*");
  }

  private static boolean hasColumn(Expression side) {
    return side instanceof Column column
        ? !column.toString().matches("(?i)true|false|null")
        : side.toString().matches("(?is).*[a-z_].*");
  }
}
