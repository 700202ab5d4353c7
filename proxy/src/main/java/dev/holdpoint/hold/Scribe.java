package dev.holdpoint.hold;

import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.Value;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes what happens to holds: first the journal, which is the truth, then the store. What the
 * store could not take is kept and given to it again before anything new is written. One thread at
 * a time.
 */
final class Scribe {
  private static final int PAGE = 1000;

  /** The mark follows the journal at least this closely, so that a start need not read far. */
  static final long MAX_LAG = 10_000;

  private final HoldStore store;
  private final History history;
  private final ArrayDeque<Unapplied> unapplied = new ArrayDeque<>();
  private HoldStore.Applied mark;

  private record Unapplied(List<Hold> changed, HoldStore.Applied mark) {}

  private Scribe(HoldStore store, History history) {
    this.store = store;
    this.history = history;
    this.mark = store.applied();
  }

  /**
   * Brings the store up to date with the journal.
   *
   * @throws HoldsUnavailable when the two do not belong together
   */
  static Scribe catchUp(HoldStore store, History history) {
    var scribe = new Scribe(store, history);
    if (scribe.mark.index() >= history.size()) {
      throw new HoldsUnavailable(
          "the hold store knows ledger entry "
              + scribe.mark.index()
              + ", but the ledger has only "
              + history.size()
              + "; restore the ledger, or move the hold store away to build it again from the"
              + " ledger");
    }
    while (scribe.mark.index() + 1 < history.size()) {
      scribe.replay(history.read(scribe.mark.index() + 1, PAGE));
    }
    return scribe;
  }

  private void replay(List<History.Recorded> page) {
    if (page.isEmpty()) {
      throw new HoldsUnavailable("the ledger ends before entry " + (mark.index() + 1));
    }
    Map<HoldId, Hold> fresh = new HashMap<>();
    var changed = new ArrayList<Hold>();
    Instant stamp = mark.stamp();
    for (History.Recorded entry : page) {
      Optional<HoldRecord> read = HoldRecord.read(entry);
      if (read.isPresent()) {
        List<Hold> step = step(read.get(), fresh, entry.index());
        step.forEach(hold -> fresh.put(hold.id(), hold));
        changed.addAll(step);
        stamp = later(stamp, read.get().event().at());
      }
    }
    apply(new Unapplied(changed, new HoldStore.Applied(page.getLast().index(), stamp)));
  }

  private List<Hold> step(HoldRecord happened, Map<HoldId, Hold> fresh, long index) {
    Optional<Hold> before =
        Optional.ofNullable(fresh.get(happened.hold())).or(() -> store.find(happened.hold()));
    try {
      return happened.step(before);
    } catch (Invariant.Broken wrong) {
      throw new HoldsUnavailable(
          "ledger entry " + index + " does not fit the hold it is about: " + wrong.getMessage(),
          wrong);
    }
  }

  private void apply(Unapplied next) {
    store.apply(next.changed, next.mark);
    mark = next.mark;
  }

  /**
   * Makes an event durable.
   *
   * @param happened called with the changed holds as soon as the event is in the journal; from then
   *     on it has happened, even when the store fails and this throws
   */
  void write(HoldRecord record, Optional<Hold> before, Consumer<List<Hold>> happened) {
    flush();
    List<Hold> changed = record.step(before);
    long index = history.append(record.kind(), record.write());
    Instant stamp = later(mark.stamp(), record.event().at());
    unapplied.add(new Unapplied(changed, new HoldStore.Applied(index, stamp)));
    happened.accept(changed);
    flush();
  }

  /** Records something that changes no hold. */
  void note(String kind, Value.Fields entry) {
    history.append(kind, entry);
  }

  /** Gives the store what it could not take before. */
  void flush() {
    while (!unapplied.isEmpty()) {
      apply(unapplied.getFirst());
      unapplied.removeFirst();
    }
  }

  /** Moves the mark over entries that are about other things, when it lags too far behind. */
  void follow(long maxLag) {
    flush();
    long last = history.size() - 1;
    if (last - mark.index() > maxLag) {
      apply(new Unapplied(List.of(), new HoldStore.Applied(last, mark.stamp())));
    }
  }

  /** The latest time that any event carried, durable or about to be. */
  Instant stamp() {
    return unapplied.isEmpty() ? mark.stamp() : unapplied.getLast().mark.stamp();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
