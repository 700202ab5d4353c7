package dev.holdpoint.classify.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding, decoded once; malformed, overlong or control characters are a {@link Doubt}.
 */
final class Percent {
  private static final String REMEDY = "encode the text once, as RFC 3986 section 2.1 says";

  private Percent() {}

  static String decode(String raw, String where, boolean plusIsSpace) {
    var bytes = new ByteArrayOutputStream(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '%') {
        bytes.write(hex(raw, i + 1, where) << 4 | hex(raw, i + 2, where));
        i += 2;
      } else if (c <= ' ' || c >= 0x7f) {
        throw Doubt.ambiguous(where, "it holds a character that must be percent-encoded", REMEDY);
      } else {
        bytes.write(c == '+' && plusIsSpace ? ' ' : c);
      }
    }
    return utf8(bytes.toByteArray(), where);
  }

  /** Whether a decoded text would change when decoded again. */
  static boolean encodedTwice(String decoded) {
    for (int i = decoded.indexOf('%'); i >= 0; i = decoded.indexOf('%', i + 1)) {
      if (i + 2 < decoded.length()
          && Character.digit(decoded.charAt(i + 1), 16) >= 0
          && Character.digit(decoded.charAt(i + 2), 16) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int hex(String raw, int at, String where) {
    int digit =
        at < raw.length() && raw.charAt(at) < 0x7f ? Character.digit(raw.charAt(at), 16) : -1;
    if (digit < 0) {
      throw Doubt.ambiguous(where, "a percent sign is not followed by two hex digits", REMEDY);
    }
    return digit;
  }

  private static String utf8(byte[] bytes, String where) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      throw Doubt.ambiguous(where, "it is not well-formed UTF-8 after decoding", REMEDY);
    }
  }
}
