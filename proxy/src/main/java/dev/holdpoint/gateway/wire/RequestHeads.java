package dev.holdpoint.gateway.wire;

import dev.holdpoint.action.Headers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;

/** Reads request heads strictly (RFC 9112 sections 3 and 5). */
final class RequestHeads {
  static final int MAX_METHOD = 20;

  private RequestHeads() {}

  /**
   * @param head all bytes, the empty line included
   * @throws Malformed when it is not exactly one well-formed head
   */
  static RequestHead parse(byte[] head, int maxFields) {
    int methodEnd = methodEnd(head);
    int targetEnd = targetEnd(head, methodEnd + 1);
    int minor = minor(head, targetEnd + 1);
    var framing = new FramingFields();
    var fields = new ArrayList<Headers.Field>(16);
    boolean expects = false;
    var lines = new FieldLines(head, targetEnd + 11, head.length - 2);
    while (lines.next()) {
      if (fields.size() == maxFields) {
        throw new Malformed(431, "there are more than " + maxFields + " header fields");
      }
      framing.take(lines);
      expects |= lines.is("expect") && expectation(lines.value());
      fields.add(new Headers.Field(lines.name(), lines.value()));
    }
    return new RequestHead(
        new String(head, 0, methodEnd, StandardCharsets.US_ASCII),
        new String(head, methodEnd + 1, targetEnd - methodEnd - 1, StandardCharsets.US_ASCII),
        minor,
        new Headers(fields),
        framing.ofRequest(minor),
        framing.persistent(minor),
        framing.spoken(),
        expects && minor == 1);
  }

  private static int methodEnd(byte[] head) {
    int at = 0;
    while (at <= MAX_METHOD && (head[at] >= 'A' && head[at] <= 'Z' || at > 0 && head[at] == '-')) {
      at++;
    }
    if (at == 0 || at > MAX_METHOD || head[at] != ' ') {
      throw new Malformed("the method is not a word of 1 to 20 capital letters");
    }
    return at;
  }

  private static int targetEnd(byte[] head, int from) {
    int at = from;
    while (Characters.target(head[at])) {
      at++;
    }
    if (at == from || head[at] != ' ') {
      throw new Malformed("the request target holds a character that is not allowed there");
    }
    return at;
  }

  private static int minor(byte[] head, int from) {
    String version = "HTTP/1.";
    boolean right = head.length >= from + 10 && head[from + 8] == '\r' && head[from + 9] == '\n';
    for (int i = 0; right && i < version.length(); i++) {
      right = head[from + i] == version.charAt(i);
    }
    if (!right || head[from + 7] != '0' && head[from + 7] != '1') {
      throw new Malformed("the request line does not end in HTTP/1.1 or HTTP/1.0");
    }
    return head[from + 7] - '0';
  }

  private static boolean expectation(String value) {
    if (!value.equalsIgnoreCase("100-continue")) {
      throw new Malformed(417, "the only expectation that is understood is 100-continue");
    }
    return true;
  }
}
