package dev.holdpoint.gateway.wire;

import java.nio.charset.StandardCharsets;

/**
 * Walks over the field lines of a head: a token, a colon without space before it, a value without
 * control characters, CRLF. Folded lines are refused.
 */
final class FieldLines {
  private final byte[] head;
  private final int end;
  private int at;
  private int nameStart;
  private int nameEnd;
  private int valueStart;
  private int valueEnd;

  /**
   * @param from where the first field line starts
   * @param end where the empty line that ends the head starts
   */
  FieldLines(byte[] head, int from, int end) {
    this.head = head;
    this.at = from;
    this.end = end;
  }

  /**
   * Moves to the next field.
   *
   * @throws Malformed for a line that is not strictly a field
   */
  boolean next() {
    if (at >= end) {
      return false;
    }
    readName();
    readValue();
    return true;
  }

  private void readName() {
    nameStart = at;
    if (Characters.blank(head[at])) {
      throw new Malformed("a header line is folded or starts with a space");
    }
    while (at < end && Characters.token(head[at])) {
      at++;
    }
    nameEnd = at;
    if (at == end || head[at] != ':' || nameEnd == nameStart) {
      throw new Malformed("a header name holds a character that is not allowed there");
    }
    at++;
  }

  private void readValue() {
    while (at < end && Characters.blank(head[at])) {
      at++;
    }
    valueStart = at;
    while (at < end && Characters.value(head[at])) {
      at++;
    }
    if (at + 1 >= end + 2 || head[at] != '\r' || head[at + 1] != '\n') {
      throw new Malformed("a header value holds a control character");
    }
    valueEnd = at;
    while (valueEnd > valueStart && Characters.blank(head[valueEnd - 1])) {
      valueEnd--;
    }
    at += 2;
  }

  /** Whether the name is this one, which is given in lower case. */
  boolean is(String lowerCaseName) {
    return nameEnd - nameStart == lowerCaseName.length() && startsWith(lowerCaseName);
  }

  /** Whether the name starts with these lower-case letters. */
  boolean startsWith(String lowerCasePrefix) {
    if (nameEnd - nameStart < lowerCasePrefix.length()) {
      return false;
    }
    for (int i = 0; i < lowerCasePrefix.length(); i++) {
      int c = head[nameStart + i];
      int lower = c >= 'A' && c <= 'Z' ? c | 0x20 : c;
      if (lower != lowerCasePrefix.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  String name() {
    return text(nameStart, nameEnd);
  }

  /** The value, one char per byte. */
  String value() {
    return text(valueStart, valueEnd);
  }

  private String text(int from, int to) {
    return new String(head, from, to - from, StandardCharsets.ISO_8859_1);
  }
}
