package dev.holdpoint.gateway.wire;

/** How the end of a body is known (RFC 9112 section 6). */
public sealed interface BodyFraming {

  /** There is no body. */
  record Empty() implements BodyFraming {}

  /** A {@code Content-Length} of at least 1. */
  record Length(long bytes) implements BodyFraming {}

  record Chunked() implements BodyFraming {}

  /** An answer that ends with its connection. */
  record UntilClose() implements BodyFraming {}

  BodyFraming EMPTY = new Empty();
  BodyFraming CHUNKED = new Chunked();
  BodyFraming UNTIL_CLOSE = new UntilClose();

  static BodyFraming length(long bytes) {
    return bytes == 0 ? EMPTY : new Length(bytes);
  }
}
