package dev.holdpoint.store;

import dev.holdpoint.action.Value;
import dev.holdpoint.hold.History;
import dev.holdpoint.hold.HoldsUnavailable;
import dev.holdpoint.ledger.EntryRefused;
import dev.holdpoint.ledger.Ledger;
import dev.holdpoint.ledger.LedgerUnavailable;
import java.util.List;

/** The ledger as the journal of holds. */
public record LedgerJournal(Ledger ledger) implements History {

  @Override
  public long append(String kind, Value.Fields entry) {
    try {
      return ledger.append(kind, entry);
    } catch (LedgerUnavailable | EntryRefused failed) {
      throw new HoldsUnavailable(String.valueOf(failed.getMessage()), failed);
    }
  }

  @Override
  public List<Recorded> read(long fromIndex, int limit) {
    try {
      return ledger.read(fromIndex, limit).stream()
          .map(entry -> new Recorded(entry.index(), entry.kind(), entry.content()))
          .toList();
    } catch (LedgerUnavailable failed) {
      throw new HoldsUnavailable(String.valueOf(failed.getMessage()), failed);
    }
  }

  @Override
  public long size() {
    return ledger.size();
  }
}
