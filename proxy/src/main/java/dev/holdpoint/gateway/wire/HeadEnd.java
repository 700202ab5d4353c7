package dev.holdpoint.gateway.wire;

import io.netty.buffer.ByteBuf;

/** Finds the end of a head while its bytes arrive, and refuses lone line feeds on the way. */
public final class HeadEnd {
  private final int limit;
  private int scanned;

  /**
   * @param limit the most bytes a head may have, its empty line included
   */
  public HeadEnd(int limit) {
    this.limit = limit;
  }

  /**
   * The head's length, its empty line included, or -1 when more bytes are needed.
   *
   * @throws Malformed for a line feed without a carriage return, or a head over the limit
   */
  public int find(ByteBuf in) {
    int start = in.readerIndex();
    int from = start + scanned;
    while (true) {
      int lineFeed = in.indexOf(from, in.writerIndex(), (byte) '\n');
      if (lineFeed < 0) {
        scanned = in.readableBytes();
        refuseOver(scanned);
        return -1;
      }
      if (lineFeed == start || in.getByte(lineFeed - 1) != '\r') {
        throw new Malformed("a line ends without a carriage return");
      }
      if (lineFeed == start + 1) {
        throw new Malformed("there is an empty line where a message should start");
      }
      if (in.getByte(lineFeed - 2) == '\n') {
        int length = lineFeed + 1 - start;
        refuseOver(length);
        scanned = 0;
        return length;
      }
      from = lineFeed + 1;
    }
  }

  private void refuseOver(int bytes) {
    if (bytes > limit) {
      throw new Malformed(431, "the head has more than " + limit + " bytes");
    }
  }
}
