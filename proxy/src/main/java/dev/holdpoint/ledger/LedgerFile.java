package dev.holdpoint.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The one file that the ledger appends to. A port, so that tests can tear writes, forget syncs,
 * fill up and fail. Used by one thread at a time.
 */
public interface LedgerFile extends AutoCloseable {
  long size() throws IOException;

  /** Reads what fits, starting at that offset; returns the number of bytes, or -1 at the end. */
  int read(ByteBuffer into, long offset) throws IOException;

  /** Writes all of it at that offset. After an exception any part of it may be there. */
  void write(ByteBuffer bytes, long offset) throws IOException;

  /** Returns when everything written so far survives a power loss. */
  void force() throws IOException;

  void truncate(long size) throws IOException;

  @Override
  void close() throws IOException;
}
