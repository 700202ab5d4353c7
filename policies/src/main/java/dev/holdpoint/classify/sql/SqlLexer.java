package dev.holdpoint.classify.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * SQL text to tokens, in one of two readings: what one database takes for a comment or a string
 * another may execute.
 */
final class SqlLexer {
  private final String text;
  private final boolean mysql;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int depth;
  private boolean broken;

  /** {@code mysql} chooses MySQL's reading over that of the standard and of PostgreSQL. */
  SqlLexer(String text, boolean mysql) {
    this.text = text;
    this.mysql = mysql;
  }

  /** Whether MySQL may read that text in another way. */
  static boolean ambiguous(String text) {
    return text.matches("(?s).*(\\\\['\"]|#|--\\S|/\\*[!M]|/\\*.*/\\*).*");
  }

  /** Whether a string or comment does not end: no database would run it in this reading. */
  boolean broken() {
    return broken;
  }

  List<Token> tokens() {
    while (at < text.length()) {
      next();
    }
    return tokens;
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      at++;
    } else if (text.startsWith("--", at) && (!mysql || spaced()) || c == '#' && mysql) {
      at += restOfLine().length();
    } else if (text.startsWith("/*", at)) {
      comment();
    } else if (mysql && text.startsWith("*/", at)) {
      at += 2;
    } else if (c == '\'') {
      add(Token.Kind.STRING, quoted('\'', mysql));
    } else if (c == '"' || c == '`') {
      add(Token.Kind.NAME, quoted(c, false));
    } else if (c == '$') {
      dollar();
    } else if (Character.isDigit(c)) {
      add(Token.Kind.NUMBER, run(i -> Character.isLetterOrDigit(i) || i == '.' || i == '_'));
    } else if (Character.isLetter(c) || c == '_' || c > 127) {
      word();
    } else {
      symbol(c);
    }
  }

  private void symbol(char c) {
    if (c == ')') {
      depth = Math.max(0, depth - 1);
    }
    add(Token.Kind.SYMBOL, at + 1);
    if (c == '(') {
      depth++;
    }
  }

  /** A word; {@code E'…'} and the like are strings with a prefix. */
  private void word() {
    int end = run(i -> Character.isLetterOrDigit(i) || i == '_' || i == '$' || i > 127);
    String word = text.substring(at, end);
    if (end < text.length() && text.charAt(end) == '\'' && word.matches("(?i)e|n|b|x|u|_\\w+|r")) {
      at = end;
      add(Token.Kind.STRING, quoted('\'', mysql || word.equalsIgnoreCase("e")));
      return;
    }
    add(Token.Kind.WORD, end);
  }

  private int run(java.util.function.IntPredicate part) {
    int end = at;
    while (end < text.length() && part.test(text.charAt(end))) {
      end++;
    }
    return Math.max(end, at + 1);
  }

  private void add(Token.Kind kind, int end) {
    tokens.add(new Token(kind, text.substring(at, end), at, depth));
    at = end;
  }

  private int quoted(char quote, boolean escapes) {
    int i = at + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && escapes) {
        i += 2;
      } else if (c != quote) {
        i++;
      } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
        i += 2;
      } else {
        return i + 1;
      }
    }
    broken = true;
    return text.length();
  }

  /** {@code $tag$…$tag$}; otherwise a parameter. */
  private void dollar() {
    int i = at + 1;
    while (i < text.length()
        && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '_')) {
      i++;
    }
    boolean tag =
        i < text.length() && text.charAt(i) == '$' && !Character.isDigit(text.charAt(at + 1));
    if (!tag) {
      add(Token.Kind.SYMBOL, i);
      return;
    }
    String mark = text.substring(at, i + 1);
    int close = text.indexOf(mark, i + 1);
    broken |= close < 0;
    add(Token.Kind.STRING, close < 0 ? text.length() : close + mark.length());
  }

  private String restOfLine() {
    int end = text.indexOf('\n', at);
    return text.substring(at, end < 0 ? text.length() : end);
  }

  /** MySQL wants white space behind the dashes of a comment. */
  private boolean spaced() {
    return at + 2 >= text.length() || Character.isWhitespace(text.charAt(at + 2));
  }

  /** PostgreSQL nests comments, MySQL does not; MySQL executes those that start with {@code !}. */
  private void comment() {
    if (mysql && (text.startsWith("/*!", at) || text.startsWith("/*M!", at))) {
      at = text.indexOf('!', at) + 1;
      at = run(Character::isDigit) - (Character.isDigit(peek()) ? 0 : 1);
      return;
    }
    int open = 1;
    int i = at + 2;
    while (i < text.length() && open > 0) {
      if (text.startsWith("/*", i) && !mysql) {
        open++;
        i += 2;
      } else if (text.startsWith("*/", i)) {
        open--;
        i += 2;
      } else {
        i++;
      }
    }
    broken |= open > 0;
    at = i;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : ' ';
  }
}
