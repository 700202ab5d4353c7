package dev.holdpoint.ledger;

import java.util.TreeMap;

/** Where some entries begin, so that reading by number needs no walk from the start. */
final class Offsets {
  private static final int STRIDE = 256;

  private final TreeMap<Long, Long> known = new TreeMap<>();

  Offsets() {
    known.put(0L, 0L);
  }

  /** A place to start walking from: entry {@code index} begins at {@code offset}. */
  record Place(long index, long offset) {}

  /** Told at the beginning of every batch; remembers one in {@value #STRIDE} entries or fewer. */
  synchronized void note(long index, long offset) {
    if (index - known.lastKey() >= STRIDE) {
      known.put(index, offset);
    }
  }

  /** The last known place at or before that entry. */
  synchronized Place before(long index) {
    var place = known.floorEntry(Math.max(0, index));
    return new Place(place.getKey(), place.getValue());
  }
}
