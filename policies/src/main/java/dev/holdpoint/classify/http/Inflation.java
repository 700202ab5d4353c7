package dev.holdpoint.classify.http;

import dev.holdpoint.action.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Undoes gzip (RFC 1952) and deflate (RFC 1950) within bounds. A second member, or anything else
 * behind the first, is refused: some servers read it and some do not.
 */
final class Inflation {
  /** Larger results are refused. */
  static final int MAX_BYTES = 4 * 1024 * 1024;

  /** A result that many times larger than what was sent is refused as a bomb. */
  static final int MAX_RATIO = 100;

  /** Small bodies may compress better than the ratio. */
  private static final int ALWAYS_ALLOWED = 64 * 1024;

  private static final int GZIP_HEAD = 10;
  private static final int GZIP_TAIL = 8;

  private Inflation() {}

  static Bytes of(Bytes raw, String coding) {
    byte[] bytes = raw.toArray();
    return switch (coding) {
      case "gzip", "x-gzip" -> gzip(bytes);
      case "deflate" -> inflated(bytes, 0, 0, new Inflater());
      default -> throw Doubt.unrecognized("http", "the body has a content coding we cannot undo");
    };
  }

  /** Only the plain head without name, comment or extra field, as all clients write it. */
  private static Bytes gzip(byte[] bytes) {
    boolean plain =
        bytes.length > GZIP_HEAD + GZIP_TAIL
            && (bytes[0] & 0xff) == 0x1f
            && (bytes[1] & 0xff) == 0x8b
            && bytes[2] == 8
            && bytes[3] == 0;
    if (!plain) {
      throw broken();
    }
    return inflated(bytes, GZIP_HEAD, GZIP_TAIL, new Inflater(true));
  }

  private static Bytes inflated(byte[] bytes, int head, int tail, Inflater inflater) {
    long bound = Math.min(MAX_BYTES, Math.max(ALWAYS_ALLOWED, (long) bytes.length * MAX_RATIO));
    var out = new ByteArrayOutputStream();
    byte[] chunk = new byte[8192];
    try (inflater) {
      inflater.setInput(bytes, head, bytes.length - head);
      while (!inflater.finished()) {
        int n = inflater.inflate(chunk);
        if (n == 0 && !inflater.finished()) {
          throw broken();
        }
        out.write(chunk, 0, n);
        if (out.size() > bound) {
          throw Doubt.unrecognized("http", "the body grows too large when it is decoded");
        }
      }
      if (inflater.getRemaining() != tail) {
        throw broken();
      }
    } catch (DataFormatException wrong) {
      throw broken();
    }
    return new Bytes(out.toByteArray());
  }

  private static Doubt broken() {
    return Doubt.unrecognized("http", "the body is not what its content coding says");
  }
}
