package dev.holdpoint.assess;

import java.util.List;

/**
 * A pattern over a whole text: {@code *} is any run of characters, {@code ?} is any one character.
 * Case counts. Matching needs at most pattern length times text length steps.
 *
 * @param pattern 1 to {@value #MAX_LENGTH} characters
 */
public record Glob(String pattern) {
  /** The longest pattern. */
  public static final int MAX_LENGTH = 512;

  public Glob {
    if (pattern.isEmpty() || pattern.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("a pattern has 1 to " + MAX_LENGTH + " characters");
    }
  }

  /** True when the pattern means exactly one text. */
  public boolean literal() {
    return pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0;
  }

  public boolean matches(String text) {
    int star = -1;
    int retry = 0;
    int at = 0;
    int i = 0;
    while (i < text.length()) {
      if (at < pattern.length() && pattern.charAt(at) == '*') {
        star = at++;
        retry = i;
      } else if (at < pattern.length()
          && (pattern.charAt(at) == '?' || pattern.charAt(at) == text.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++retry;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  /**
   * Whether an id that a call names is meant. A call can name many by a pattern of its own ({@code
   * *} for all of a kind): then yes when this covers all of them, unknown when it may cover some.
   */
  public Truth covers(String id) {
    if (matches(id)) {
      return Truth.YES;
    }
    if (id.indexOf('*') < 0) {
      return Truth.NO;
    }
    String mine = pattern.substring(0, wildcard(pattern));
    String theirs = id.substring(0, wildcard(id));
    return mine.startsWith(theirs) || theirs.startsWith(mine) ? Truth.UNKNOWN : Truth.NO;
  }

  /** Whether any of the patterns covers the id; no patterns cover everything. */
  public static Truth anyCovers(List<Glob> patterns, String id) {
    Truth truth = Truth.of(patterns.isEmpty());
    for (Glob pattern : patterns) {
      truth = truth.or(pattern.covers(id));
    }
    return truth;
  }

  private static int wildcard(String text) {
    int i = 0;
    while (i < text.length() && text.charAt(i) != '*' && text.charAt(i) != '?') {
      i++;
    }
    return i;
  }
}
