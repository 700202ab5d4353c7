package dev.holdpoint.hold;

import dev.holdpoint.action.HoldId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where holds are kept for reading and for the next start: a view of the journal, which is the
 * truth. Safe for many threads; one writes at a time. Methods throw {@link HoldsUnavailable} with a
 * sentence for the operator.
 */
public interface HoldStore extends AutoCloseable {

  /**
   * How far the journal is applied.
   *
   * @param index of the last applied entry, -1 for none
   * @param stamp the latest time that any hold event carried
   */
  record Applied(long index, Instant stamp) {
    public static final Applied NOTHING = new Applied(-1, Instant.EPOCH);
  }

  Applied applied();

  /**
   * Puts these holds in place of their previous versions, and the mark with them, in one durable
   * step: all or nothing. A new hold has version 1; any other must be the next version of what is
   * stored, in the given order.
   */
  void apply(List<Hold> changed, Applied mark);

  Optional<Hold> find(HoldId id);

  /** Newest first unless waiting, which is oldest first. */
  List<Hold> list(Holds.HoldQuery query);

  /** Waiting, approved and executing holds, oldest first. */
  List<Hold> open();

  /** Holds that people denied since then. */
  List<Hold> deniedSince(Instant since);

  @Override
  void close();
}
