package dev.holdpoint.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * What a command prints on: colour only on a terminal and without {@code NO_COLOR}; control
 * characters of foreign text never reach the terminal.
 */
public final class Screen {
  /** How a piece of text is meant. */
  public enum Ink {
    PLAIN(""),
    STRONG("1"),
    DIM("2"),
    GOOD("32"),
    WARN("33"),
    BAD("31"),
    LINK("36");

    private final String code;

    Ink(String code) {
      this.code = code;
    }
  }

  private final PrintWriter out;
  private final boolean colour;

  public Screen(PrintWriter out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  /** Standard output, in UTF-8, as the environment wants it. */
  public static Screen standard() {
    boolean terminal = System.console() != null && System.console().isTerminal();
    return new Screen(
        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
        terminal && !System.getenv().containsKey("NO_COLOR"));
  }

  public void line(String text) {
    out.println(text);
    out.flush();
  }

  public void line(Ink ink, String text) {
    line(paint(ink, text));
  }

  public String paint(Ink ink, String text) {
    return colour && !ink.code.isEmpty() ? "\u001b[" + ink.code + "m" + text + "\u001b[0m" : text;
  }

  /** Foreign text with control, format and bidi characters made visible. */
  public static String inert(String text) {
    var safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean hidden =
                  c != '\n' && type == Character.CONTROL
                      || type == Character.FORMAT
                      || type == Character.SURROGATE
                      || type == Character.PRIVATE_USE
                      || type == Character.UNASSIGNED
                      || c >= 0xFE00 && c <= 0xFE0F
                      || c == 0x2028
                      || c == 0x2029;
              if (hidden) {
                safe.append(String.format("\\u{%04X}", c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
