package dev.holdpoint.gateway.wire;

import java.util.Locale;

/** Collects the fields that say where a message ends and whether its connection lives on. */
final class FramingFields {
  private static final int MAX_LENGTH_DIGITS = 18;

  private long length = -1;
  private boolean chunked;
  private boolean close;
  private boolean keepAlive;

  /**
   * Takes the current field into account.
   *
   * @throws Malformed when it contradicts itself or an earlier one
   */
  void take(FieldLines field) {
    if (field.is("content-length")) {
      takeLength(field.value());
    } else if (field.is("transfer-encoding")) {
      takeCoding(field.value());
    } else if (field.is("connection")) {
      for (String token : field.value().toLowerCase(Locale.ROOT).split(",", -1)) {
        close |= token.strip().equals("close");
        keepAlive |= token.strip().equals("keep-alive");
      }
    }
  }

  private void takeLength(String text) {
    if (length >= 0) {
      throw new Malformed("there is more than one Content-Length");
    }
    if (chunked) {
      throw new Malformed("there are both Transfer-Encoding and Content-Length");
    }
    boolean digits = !text.isEmpty() && text.length() <= MAX_LENGTH_DIGITS;
    for (int i = 0; digits && i < text.length(); i++) {
      digits = text.charAt(i) >= '0' && text.charAt(i) <= '9';
    }
    if (!digits) {
      throw new Malformed("Content-Length is not a plain number");
    }
    length = Long.parseLong(text);
  }

  private void takeCoding(String text) {
    if (chunked || length >= 0) {
      throw new Malformed("Transfer-Encoding is repeated or stands beside a Content-Length");
    }
    if (!text.equalsIgnoreCase("chunked")) {
      throw new Malformed("the only Transfer-Encoding that is understood is chunked");
    }
    chunked = true;
  }

  BodyFraming ofRequest(int minor) {
    refuseChunkedInOldVersion(minor);
    return chunked ? BodyFraming.CHUNKED : BodyFraming.length(Math.max(length, 0));
  }

  /** An answer without either field lasts until its connection closes. */
  BodyFraming ofAnswer(int minor) {
    refuseChunkedInOldVersion(minor);
    if (chunked) {
      return BodyFraming.CHUNKED;
    }
    return length < 0 ? BodyFraming.UNTIL_CLOSE : BodyFraming.length(length);
  }

  private void refuseChunkedInOldVersion(int minor) {
    if (chunked && minor == 0) {
      throw new Malformed("HTTP/1.0 has no Transfer-Encoding");
    }
  }

  /** Whether the connection stays open afterwards, by version and {@code Connection}. */
  boolean persistent(int minor) {
    return !close && (minor == 1 || keepAlive);
  }

  /** {@code close}, {@code keep-alive} or nothing: what was said aloud about the connection. */
  String spoken() {
    return close ? "close" : keepAlive ? "keep-alive" : "";
  }
}
