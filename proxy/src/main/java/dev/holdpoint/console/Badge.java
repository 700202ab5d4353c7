package dev.holdpoint.console;

/**
 * One fact in one or two words; the word says it, the tone only underlines it.
 *
 * @param tone {@code bad}, {@code warn} or {@code calm}
 */
public record Badge(String word, String tone) {
  static Badge bad(String word) {
    return new Badge(Visible.line(word), "bad");
  }

  static Badge warn(String word) {
    return new Badge(Visible.line(word), "warn");
  }

  static Badge calm(String word) {
    return new Badge(Visible.line(word), "calm");
  }
}
