package dev.holdpoint.gateway.refusal;

import dev.holdpoint.action.Headers;

/**
 * A no, before it is put into a client's own shape.
 *
 * @param status never 2xx, 401, 404, 429, and 5xx only when the upstream failed: clients believe,
 *     sign in again, forget or retry on those
 * @param code one word that programs can compare, for example {@code ApprovalRequired}
 * @param message one readable paragraph
 * @param fields our own header fields, whatever the shape
 */
public record Notice(int status, String code, String message, Headers fields) {
  public Notice {
    message = printable(message);
  }

  private static String printable(String text) {
    var clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(unprintable(c) ? ' ' : c));
    return clean.toString();
  }

  private static boolean unprintable(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.SURROGATE
        || c == 0xfffe
        || c == 0xffff;
  }
}
