package dev.holdpoint.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * Walks over the lines of a ledger file between two offsets, without holding the file in memory.
 */
final class Lines {
  private static final int BUFFER = 1 << 20;
  private static final int MAX_LINE = LedgerLine.MAX_ENTRY_BYTES * 4;

  private final LedgerFile file;
  private final long limit;
  private final ByteBuffer buffer;
  private long fetched;
  private long start;
  private long end;
  private byte[] line = {};
  private boolean terminated;

  Lines(LedgerFile file, long from, long limit) {
    this.file = file;
    this.limit = limit;
    this.fetched = from;
    this.start = from;
    this.end = from;
    this.buffer = ByteBuffer.allocate((int) Math.max(1, Math.min(BUFFER, limit - from))).flip();
  }

  /** Steps to the next line; false at the end. */
  boolean next() throws IOException {
    var collected = new ByteArrayOutputStream();
    start = end;
    terminated = false;
    while (!terminated && (buffer.hasRemaining() || fill())) {
      collect(collected);
    }
    line = collected.toByteArray();
    end = start + line.length + (terminated ? 1 : 0);
    return end > start;
  }

  private void collect(ByteArrayOutputStream collected) throws IOException {
    byte[] bytes = buffer.array();
    int at = buffer.position();
    while (at < buffer.limit() && bytes[at] != '\n') {
      at++;
    }
    collected.write(bytes, buffer.position(), at - buffer.position());
    terminated = at < buffer.limit();
    buffer.position(terminated ? at + 1 : at);
    if (collected.size() > MAX_LINE) {
      throw new IOException("a line at byte " + start + " is longer than " + MAX_LINE + " bytes");
    }
  }

  private boolean fill() throws IOException {
    buffer.clear().limit((int) Math.min(buffer.capacity(), limit - fetched));
    int read = buffer.hasRemaining() ? file.read(buffer, fetched) : -1;
    buffer.flip();
    fetched += Math.max(0, read);
    return read > 0;
  }

  /** The line without its newline. */
  byte[] line() {
    return line;
  }

  /** False for a last line that has no newline. */
  boolean isTerminated() {
    return terminated;
  }

  /** Offset of the line's first byte. */
  long start() {
    return start;
  }

  /** Offset behind the line and its newline. */
  long end() {
    return end;
  }
}
