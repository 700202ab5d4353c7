package dev.holdpoint.classify.shell.syntax;

/** Characters that make a terminal, a shell and a person see different text. */
final class Unreadable {
  private Unreadable() {}

  static boolean in(String text) {
    return text.codePoints().anyMatch(Unreadable::unreadable);
  }

  private static boolean unreadable(int c) {
    boolean control = c < 0x20 && c != '\n' && c != '\t' || c == 0x7f;
    boolean bidirectional = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    boolean invisible = c >= 0x200b && c <= 0x200f || c == 0xfeff || c == 0x2060;
    boolean lone = c >= 0xd800 && c <= 0xdfff;
    return control || bidirectional || invisible || lone;
  }
}
