package dev.holdpoint.action;

/** What is known of a request's body at the moment of judging. */
public sealed interface Body {

  /** The request has no body. */
  record None() implements Body {}

  /** There is a body on the wire that nobody has read yet. A classifier must not guess at it. */
  record Unread() implements Body {}

  /** The complete body, content codings as received. */
  record Whole(Bytes bytes) implements Body {}

  Body NONE = new None();
  Body UNREAD = new Unread();

  /** A complete body; an empty array is {@link None}. */
  static Body of(byte[] bytes) {
    return bytes.length == 0 ? NONE : new Whole(new Bytes(bytes));
  }

  /** A complete body of UTF-8 text; an empty text is {@link None}. */
  static Body of(String text) {
    return of(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }
}
