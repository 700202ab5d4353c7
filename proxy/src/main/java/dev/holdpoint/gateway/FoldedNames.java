package dev.holdpoint.gateway;

import java.util.Arrays;
import java.util.List;

/**
 * A fixed set of field names that is asked without making new strings. Names compare without case,
 * and {@code _} counts as {@code -}: some servers read them as the same.
 */
final class FoldedNames {
  private final String[] table;
  private final int mask;

  FoldedNames(List<String> names) {
    int size = Integer.highestOneBit(Math.max(names.size(), 1)) * 8;
    this.mask = size - 1;
    this.table = new String[size];
    Arrays.fill(table, "");
    for (String name : names) {
      int at = hash(name) & mask;
      while (!table[at].isEmpty()) {
        at = at + 1 & mask;
      }
      table[at] = name;
    }
  }

  boolean contains(String name) {
    int at = hash(name) & mask;
    while (!table[at].isEmpty()) {
      if (same(table[at], name)) {
        return true;
      }
      at = at + 1 & mask;
    }
    return false;
  }

  static boolean same(String folded, String name) {
    return folded.length() == name.length() && startsWith(name, folded);
  }

  /** Whether the name starts with a prefix that is given in lower case with {@code -}. */
  static boolean startsWith(String name, String prefix) {
    if (name.length() < prefix.length()) {
      return false;
    }
    for (int i = 0; i < prefix.length(); i++) {
      if (fold(name.charAt(i)) != prefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int hash(String name) {
    int hash = name.length();
    for (int i = 0; i < name.length(); i++) {
      hash = hash * 31 + fold(name.charAt(i));
    }
    return hash ^ hash >>> 15;
  }

  private static char fold(char c) {
    if (c >= 'A' && c <= 'Z') {
      return (char) (c | 0x20);
    }
    return c == '_' ? '-' : c;
  }
}
