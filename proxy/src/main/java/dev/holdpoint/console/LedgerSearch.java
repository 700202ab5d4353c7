package dev.holdpoint.console;

import dev.holdpoint.action.Value;
import dev.holdpoint.ledger.Ledger;
import dev.holdpoint.ledger.Ledger.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Pages through the ledger, filtered. Each page looks at a bounded number of entries. */
record LedgerSearch(Ledger ledger) {
  static final int MOST_LOOKED_AT = 20_000;
  private static final int CHUNK = 500;

  /**
   * @param call id of a call; empty for all
   * @param hold id of a hold; empty for all
   * @param kind kind of entry; empty for all
   */
  record Filter(String call, String hold, String kind) {
    static final Filter NONE = new Filter("", "", "");

    boolean fits(Entry entry) {
      return (kind.isEmpty() || kind.equals(entry.kind()))
          && names(entry, "call", call)
          && names(entry, "hold", hold);
    }

    /** Entries name calls and holds at the top, as a text or as an object with an id. */
    private static boolean names(Entry entry, String field, String id) {
      var read = new FactsReader(entry.content());
      return id.isEmpty()
          || read.text(field).equals(id)
          || read.object(field).text("id").equals(id)
          || read.text("id").equals(id);
    }
  }

  /**
   * @param more where to go on: an index, exclusive when going back; empty at the end
   */
  record Page(List<Entry> entries, OptionalLong more) {}

  /** Oldest first, from that index on. */
  Page forward(long from, int limit, Filter filter) {
    var found = new ArrayList<Entry>();
    long at = from;
    long stop = Math.min(ledger.size(), from + MOST_LOOKED_AT);
    while (at < stop && found.size() < limit) {
      List<Entry> chunk = ledger.read(at, (int) Math.min(CHUNK, stop - at));
      if (chunk.isEmpty()) {
        break;
      }
      for (Entry entry : chunk) {
        at = entry.index() + 1;
        if (filter.fits(entry)) {
          found.add(entry);
        }
        if (found.size() == limit) {
          break;
        }
      }
    }
    return new Page(found, at < ledger.size() ? OptionalLong.of(at) : OptionalLong.empty());
  }

  /** Newest first, below that index. */
  Page backward(long before, int limit, Filter filter) {
    var found = new ArrayList<Entry>();
    long at = Math.min(before, ledger.size());
    long stop = Math.max(0, at - MOST_LOOKED_AT);
    while (at > stop && found.size() < limit) {
      long from = Math.max(stop, at - CHUNK);
      List<Entry> chunk = ledger.read(from, (int) (at - from)).reversed();
      at = from;
      for (Entry entry : chunk) {
        if (filter.fits(entry)) {
          found.add(entry);
        }
        if (found.size() == limit) {
          at = entry.index();
          break;
        }
      }
    }
    return new Page(found, at > 0 ? OptionalLong.of(at) : OptionalLong.empty());
  }

  static Value.Fields told(Entry entry) {
    return entry.content().with("index", entry.index()).with("kind", entry.kind());
  }
}
