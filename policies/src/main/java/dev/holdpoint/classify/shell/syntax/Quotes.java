package dev.holdpoint.classify.shell.syntax;

import dev.holdpoint.classify.shell.syntax.Word.Part;
import java.util.List;

/** Takes quoting off, as bash's manual (section 3.1.2) describes it. */
final class Quotes {
  private Quotes() {}

  /** Drops {@code open} characters at the front and one at the end. */
  static String inside(String text, int open) {
    return text.substring(open, Math.max(open, text.length() - 1));
  }

  /** Text outside quotes: a backslash quotes the next character and joins lines. */
  static void unquoted(String text, List<Part> parts) {
    var plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != '\\' || i + 1 == text.length()) {
        plain.append(text.charAt(i));
        continue;
      }
      i++;
      if (text.charAt(i) != '\n') {
        flush(plain, parts);
        parts.add(new Part.Literal(String.valueOf(text.charAt(i)), true));
      }
    }
    flush(plain, parts);
  }

  private static void flush(StringBuilder plain, List<Part> parts) {
    if (!plain.isEmpty()) {
      parts.add(new Part.Literal(plain.toString(), false));
      plain.setLength(0);
    }
  }

  /** Inside double quotes a backslash counts only before {@code $ ` " \} and a new line. */
  static String doubleQuoted(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    var made = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char next = i + 1 < text.length() ? text.charAt(i + 1) : 'x';
      if (c != '\\' || "$`\"\\\n".indexOf(next) < 0) {
        made.append(c);
        continue;
      }
      i++;
      if (next != '\n') {
        made.append(next);
      }
    }
    return made.toString();
  }

  /** The inside of {@code $'…'}. */
  static String ansi(String text) {
    var made = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i++);
      if (c != '\\' || i == text.length()) {
        made.append(c);
      } else {
        i = escape(text, i, made);
      }
    }
    return made.toString();
  }

  private static int escape(String text, int at, StringBuilder made) {
    char c = text.charAt(at);
    int simple = "abeEfnrtv\\'\"?".indexOf(c);
    if (simple >= 0) {
      made.append("\u0007\b\u001b\u001b\f\n\r\t\u000b\\'\"?".charAt(simple));
      return at + 1;
    }
    return switch (c) {
      case 'x' -> number(text, at + 1, 2, 16, made);
      case 'u' -> number(text, at + 1, 4, 16, made);
      case 'U' -> number(text, at + 1, 8, 16, made);
      case '0', '1', '2', '3', '4', '5', '6', '7' -> number(text, at, 3, 8, made);
      case 'c' -> throw new SyntaxFault("control characters in a quoted string");
      default -> {
        made.append('\\').append(c);
        yield at + 1;
      }
    };
  }

  private static int number(String text, int from, int most, int base, StringBuilder made) {
    int end = from;
    while (end < text.length()
        && end - from < most
        && Character.digit(text.charAt(end), base) >= 0) {
      end++;
    }
    if (end == from) {
      throw new SyntaxFault("an escape without digits");
    }
    long code = Long.parseLong(text.substring(from, end), base);
    if (code == 0 || code > Character.MAX_CODE_POINT) {
      throw new SyntaxFault("an escape that is not a character");
    }
    made.appendCodePoint((int) code);
    return end;
  }
}
