package dev.holdpoint.hold;

import dev.holdpoint.action.Value;
import java.util.List;

/** A journal that can be read again, to bring a store up to date that lost its last changes. */
public interface History extends Journal {

  /** Entries from that index on, oldest first; fewer than the limit only at the end. */
  List<Recorded> read(long fromIndex, int limit);

  /** Number of entries. */
  long size();

  /** One entry as it was appended. */
  record Recorded(long index, String kind, Value.Fields entry) {}
}
