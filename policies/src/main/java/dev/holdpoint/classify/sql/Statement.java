package dev.holdpoint.classify.sql;

import java.util.ArrayList;
import java.util.List;

/** The tokens of one statement, and their text. */
record Statement(List<Token> tokens, String text) {
  Statement {
    tokens = List.copyOf(tokens);
  }

  /** Splits at semicolons outside of parentheses. */
  static List<Statement> split(List<Token> tokens, String text) {
    var made = new ArrayList<Statement>();
    int from = 0;
    for (int i = 0; i <= tokens.size(); i++) {
      boolean ends = i == tokens.size() || tokens.get(i).symbol(';') && tokens.get(i).depth() == 0;
      if (ends) {
        if (i > from) {
          made.add(of(tokens.subList(from, i), text));
        }
        from = i + 1;
      }
    }
    return made;
  }

  private static Statement of(List<Token> tokens, String text) {
    return new Statement(tokens, text.substring(tokens.getFirst().start(), tokens.getLast().end()));
  }

  /** What stands behind the first {@code count} tokens. */
  Statement from(int count) {
    return count >= tokens.size()
        ? new Statement(List.of(), "")
        : of(tokens.subList(count, tokens.size()), text, tokens.getFirst().start());
  }

  private static Statement of(List<Token> tokens, String text, int offset) {
    return new Statement(tokens, text.substring(tokens.getFirst().start() - offset));
  }

  String word(int index) {
    return index < tokens.size() ? tokens.get(index).word() : "";
  }

  boolean starts(String words) {
    String[] each = words.split(" ");
    for (int i = 0; i < each.length; i++) {
      if (!word(i).equals(each[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * The index of that word from {@code from} on, at most that deep in parentheses; -1 if absent.
   */
  int find(String word, int from, int depth) {
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.get(i).is(word) && tokens.get(i).depth() <= depth) {
        return i;
      }
    }
    return -1;
  }

  boolean has(String word) {
    return find(word, 0, Integer.MAX_VALUE) >= 0;
  }

  /** The words at the start, as many as there are in a row, at most {@code most}. */
  String head(int most) {
    var head = new StringBuilder();
    for (int i = 0; i < Math.min(most, tokens.size()) && !word(i).isEmpty(); i++) {
      head.append(i == 0 ? "" : " ").append(word(i));
    }
    return head.toString();
  }

  /** A possibly qualified name that starts at that token; empty when there is none. */
  String name(int index) {
    var name = new StringBuilder();
    for (int i = index; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean part = token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.NAME;
      boolean joins = token.symbol('.');
      boolean fits = name.isEmpty() || name.charAt(name.length() - 1) == '.' ? part : joins;
      if (!fits) {
        break;
      }
      name.append(joins ? "." : token.name());
    }
    return name.toString();
  }
}
