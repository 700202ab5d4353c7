package dev.holdpoint.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class VisibleTest {
  private static final Pattern MARK = Pattern.compile("‹U\\+([0-9A-F]{4,6})›");

  @Test
  void line_everyControlAndFormatCharacter_isMarkedAndRoundTrips() {
    int seen = 0;
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      int type = Character.getType(c);
      if (type == Character.CONTROL || type == Character.FORMAT) {
        seen++;
        String text = "a" + Character.toString(c) + "b";
        String shown = Visible.line(text);
        assertThat(shown).isEqualTo(String.format("a‹U+%04X›b", c));
        assertThat(back(shown)).isEqualTo(text);
      }
    }
    assertThat(seen).isGreaterThan(200);
  }

  private static String back(String shown) {
    return MARK.matcher(shown)
        .replaceAll(
            mark ->
                java.util.regex.Matcher.quoteReplacement(
                    Character.toString(Integer.parseInt(mark.group(1), 16))));
  }

  @Test
  void line_tagsSelectorsBlanksAndLoneSurrogates_areMarked() {
    for (int c : new int[] {0xE0041, 0xFE0F, 0xE0100, 0x034F, 0x3164, 0x2800, 0x00A0, 0x2028}) {
      assertThat(Visible.line(Character.toString(c))).isEqualTo(String.format("‹U+%04X›", c));
    }
    assertThat(Visible.line("\ud800x")).isEqualTo("‹U+D800›x");
  }

  @Test
  void line_forgedMark_isTellable() {
    assertThat(Visible.line("‹U+202E›")).isEqualTo("‹U+2039›U+202E›");
    assertThat(back(Visible.line("‹U+202E›"))).isEqualTo("‹U+202E›");
  }

  @Test
  void block_lineFeed_staysAndCarriageReturnIsMarked() {
    assertThat(Visible.block("a\r\nb")).isEqualTo("a‹U+000D›\nb");
    assertThat(Visible.line("a\nb")).isEqualTo("a‹U+000A›b");
  }

  @Test
  void line_plainTextOfManyScripts_isUnchanged() {
    String text = "checkout-prod <b> & \" ' Größe 東京 Ελλάδα 🙂 العربية";
    assertThat(Visible.line(text)).isEqualTo(text);
  }

  @Test
  void mixesScripts_cyrillicLetterInLatinName_isSeen() {
    assertThat(Visible.mixesScripts("\u043erders")).isTrue();
    assertThat(Visible.mixesScripts("orders-2026")).isFalse();
    assertThat(Visible.mixesScripts("заказы")).isFalse();
  }

  @Test
  void snippet_longText_isCutAndStillWhole() {
    String text = "word ".repeat(1_000);

    Snippet snippet = Snippet.of(text);

    assertThat(snippet.head()).hasSizeLessThanOrEqualTo(Snippet.LONGEST_HEAD + 2);
    assertThat(snippet.full()).isEqualTo(text);
    assertThat(Snippet.of("x".repeat(Snippet.LONGEST_HEAD)).isCut()).isFalse();
    assertThat(Snippet.of("x".repeat(Snippet.LONGEST_HEAD + 1)).isCut()).isTrue();
  }
}
