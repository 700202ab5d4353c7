package dev.holdpoint.gateway.wire;

import io.netty.buffer.ByteBuf;

/** A chunked body (RFC 9112 section 7.1), strictly: CRLF only, no spaces, sizes below 2^60. */
final class ChunkScan implements BodyScan {
  static final int MAX_SIZE_DIGITS = 15;
  static final int MAX_EXTENSION = 256;
  static final int MAX_TRAILER = 8 * 1024;

  private enum At {
    SIZE,
    EXTENSION,
    SIZE_LF,
    CONTENT,
    CONTENT_CR,
    CONTENT_LF,
    LINE_START,
    TRAILER_NAME,
    TRAILER_VALUE,
    TRAILER_LF,
    LAST_LF,
    END
  }

  private final boolean extensions;
  private At at = At.SIZE;
  private long left;
  private int digits;
  private int spent;

  ChunkScan(boolean extensions) {
    this.extensions = extensions;
  }

  @Override
  public boolean scan(ByteBuf in, Sink sink) {
    while (at != At.END && in.isReadable()) {
      if (at == At.CONTENT) {
        int taken = (int) Math.min(left, in.readableBytes());
        left -= taken;
        sink.take(in, taken);
        at = left == 0 ? At.CONTENT_CR : At.CONTENT;
      } else {
        at = step(in.readByte());
      }
    }
    return at == At.END;
  }

  private At step(byte c) {
    return switch (at) {
      case SIZE -> size(c);
      case EXTENSION -> extension(c);
      case SIZE_LF -> afterSize(c);
      case CONTENT_CR -> want(c, '\r', At.CONTENT_LF);
      case CONTENT_LF -> want(c, '\n', At.SIZE);
      case LINE_START -> c == '\r' ? At.LAST_LF : trailerName(c, true);
      case TRAILER_NAME -> trailerName(c, false);
      case TRAILER_VALUE -> trailerValue(c);
      case TRAILER_LF -> want(c, '\n', At.LINE_START);
      case LAST_LF -> want(c, '\n', At.END);
      case CONTENT, END -> throw new IllegalStateException("not a place between bytes: " + at);
    };
  }

  private At size(byte c) {
    int digit = Characters.hex(c);
    if (digit >= 0) {
      if (++digits > MAX_SIZE_DIGITS) {
        throw new Malformed("a chunk's size has too many digits");
      }
      left = left << 4 | digit;
      return At.SIZE;
    }
    if (digits > 0 && c == '\r') {
      return At.SIZE_LF;
    }
    if (digits > 0 && c == ';' && extensions) {
      return At.EXTENSION;
    }
    throw new Malformed("a chunk's size is not a plain hexadecimal number");
  }

  private At extension(byte c) {
    if (c == '\r') {
      return At.SIZE_LF;
    }
    return spend(c, MAX_EXTENSION, At.EXTENSION);
  }

  private At afterSize(byte c) {
    want(c, '\n', At.CONTENT);
    digits = 0;
    spent = 0;
    return left == 0 ? At.LINE_START : At.CONTENT;
  }

  private At trailerName(byte c, boolean first) {
    if (c == ':' && !first) {
      return At.TRAILER_VALUE;
    }
    if (!Characters.token(c)) {
      throw new Malformed("a trailer field is broken");
    }
    return spend(c, MAX_TRAILER, At.TRAILER_NAME);
  }

  private At trailerValue(byte c) {
    return c == '\r' ? At.TRAILER_LF : spend(c, MAX_TRAILER, At.TRAILER_VALUE);
  }

  private At spend(byte c, int limit, At next) {
    if (!Characters.value(c) || ++spent > limit) {
      throw new Malformed("a chunk extension or trailer is too long or holds a control character");
    }
    return next;
  }

  private static At want(byte c, char wanted, At next) {
    if (c != wanted) {
      throw new Malformed("a chunk does not end where its size says");
    }
    return next;
  }
}
