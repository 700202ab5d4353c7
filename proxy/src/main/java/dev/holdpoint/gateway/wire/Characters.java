package dev.holdpoint.gateway.wire;

/** The character classes of RFC 9110 and 9112. */
final class Characters {
  private static final String TOKEN_MARKS = "!#$%&'*+-.^_`|~";
  private static final boolean[] TOKEN = new boolean[256];
  private static final boolean[] VALUE = new boolean[256];

  static {
    for (int c = 0; c < 256; c++) {
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      boolean digit = c >= '0' && c <= '9';
      TOKEN[c] = letter || digit || c < 128 && TOKEN_MARKS.indexOf(c) >= 0;
      VALUE[c] = c == '\t' || c >= ' ' && c != 127;
    }
  }

  private Characters() {}

  /** A character of a field name or method. */
  static boolean token(byte c) {
    return TOKEN[c & 0xff];
  }

  /** A character of a field value: visible, space, tab or above ASCII. */
  static boolean value(byte c) {
    return VALUE[c & 0xff];
  }

  /** A character of a request target: visible ASCII without {@code #}. */
  static boolean target(byte c) {
    return c > ' ' && c < 127 && c != '#';
  }

  /** The value of a hexadecimal digit, or -1. */
  static int hex(byte c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    int lower = c | 0x20;
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
  }

  static boolean blank(byte c) {
    return c == ' ' || c == '\t';
  }
}
