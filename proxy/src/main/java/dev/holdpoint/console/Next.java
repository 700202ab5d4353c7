package dev.holdpoint.console;

/** Where a person goes after signing in: only to our own pages. */
final class Next {
  private Next() {}

  static boolean isSafe(String path) {
    return path.matches("/|/[A-Za-z0-9_][A-Za-z0-9_/-]{0,200}");
  }

  static String orQueue(String path) {
    return isSafe(path) ? path : "/";
  }
}
