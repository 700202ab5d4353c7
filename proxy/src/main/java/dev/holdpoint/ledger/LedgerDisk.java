package dev.holdpoint.ledger;

import java.io.IOException;
import java.util.Optional;

/**
 * The directory of a ledger: its file and the small files beside it. A port, like {@link
 * LedgerFile}.
 */
public interface LedgerDisk extends AutoCloseable {

  /** Opens the ledger file for reading and appending; creates an empty one when there is none. */
  LedgerFile openLog() throws IOException;

  /** The content of a small file; empty when it does not exist. */
  Optional<byte[]> read(String name) throws IOException;

  /** Replaces a small file, all or nothing, durably; only its owner may read it when secret. */
  void replace(String name, byte[] content, boolean secret) throws IOException;

  @Override
  void close() throws IOException;
}
