package dev.holdpoint.classify.sql;

import java.util.Locale;

/**
 * One token of SQL.
 *
 * @param text as written, quotes included
 * @param start where it begins in the text
 * @param depth how many parentheses are open around it
 */
record Token(Kind kind, String text, int start, int depth) {
  enum Kind {
    /** A keyword or a plain name. */
    WORD,
    /** A quoted name. */
    NAME,
    STRING,
    NUMBER,
    SYMBOL
  }

  /** The word in upper case; empty for everything else. */
  String word() {
    return kind == Kind.WORD ? text.toUpperCase(Locale.ROOT) : "";
  }

  boolean is(String word) {
    return word().equals(word);
  }

  boolean symbol(char c) {
    return kind == Kind.SYMBOL && text.charAt(0) == c;
  }

  int end() {
    return start + text.length();
  }

  /** A name without its quotes, in lower case. */
  String name() {
    String bare = kind == Kind.NAME ? text.substring(1, text.length() - 1) : text;
    return bare.toLowerCase(Locale.ROOT);
  }
}
