package dev.holdpoint.ledger;

import dev.holdpoint.action.Value;
import java.util.List;
import java.util.function.Consumer;

/** The append-only record. Entries are redacted by their writers before they come here. */
public interface Ledger extends AutoCloseable {

  /**
   * Appends durably: returns the entry's index once it is on disk. Blocks; concurrent appends share
   * one disk write. {@code time} (RFC 3339) and {@code index} are added here.
   *
   * @throws LedgerUnavailable when it could not be written
   */
  long append(String kind, Value.Fields entry);

  /**
   * Queues an entry that may reach the disk a moment later (an allowed read). Never blocks.
   *
   * @return false when the queue is full or the ledger is broken: use {@link #append} or refuse
   */
  boolean offer(String kind, Value.Fields entry);

  /** Entries from that index on, oldest first. */
  List<Entry> read(long fromIndex, int limit);

  /** Number of entries. */
  long size();

  /** Whether the last write worked. */
  boolean healthy();

  /** Calls back with every entry that reached the disk; must be quick and not throw. */
  void onAppend(Consumer<Entry> listener);

  @Override
  void close();

  /** One record as it stands in the ledger. */
  record Entry(long index, String kind, Value.Fields content) {}
}
