package dev.holdpoint.console;

import java.util.Locale;

/**
 * Makes characters that hide, reorder or fake text visible as marks such as {@code ‹U+202E›}. Pure;
 * the marks are unambiguous, since the opening mark itself is marked when it comes from outside.
 */
public final class Visible {
  private static final int OPENING = 0x2039;

  private Visible() {}

  /** For one line: line breaks are marked as well. */
  public static String line(String text) {
    return mark(text, false);
  }

  /** For a block: line feeds stay, everything else that is not plain to see is marked. */
  public static String block(String text) {
    return mark(text, true);
  }

  private static String mark(String text, boolean keepLineFeeds) {
    var shown = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' && keepLineFeeds || isPlain(c)) {
                shown.appendCodePoint(c);
              } else {
                shown.append(String.format(Locale.ROOT, "‹U+%04X›", c));
              }
            });
    return shown.toString();
  }

  /** Whether a character is seen as what it is. */
  static boolean isPlain(int c) {
    return c == ' '
        || c != OPENING && !hasHiddenCategory(c) && !isVariationSelector(c) && !isBlankLetter(c);
  }

  /** Controls, formats (bidi, zero width, tags), surrogates, private, unassigned, other spaces. */
  private static boolean hasHiddenCategory(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SPACE_SEPARATOR ->
          true;
      default -> false;
    };
  }

  private static boolean isVariationSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180F;
  }

  /** Letters and marks that are drawn as nothing: fillers, joiner, blank Braille cell. */
  private static boolean isBlankLetter(int c) {
    return switch (c) {
      case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
      default -> false;
    };
  }

  /** Whether a name mixes Latin letters with others that look like them: often a trick. */
  public static boolean mixesScripts(String name) {
    boolean latin = false;
    boolean alike = false;
    for (int c : name.codePoints().toArray()) {
      switch (Character.UnicodeScript.of(c)) {
        case LATIN -> latin = true;
        case CYRILLIC, GREEK, ARMENIAN, CHEROKEE, LISU, COPTIC -> alike = true;
        default -> {}
      }
    }
    return latin && alike;
  }
}
