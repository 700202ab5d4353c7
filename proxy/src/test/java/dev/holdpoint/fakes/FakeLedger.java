package dev.holdpoint.fakes;

import dev.holdpoint.action.Value;
import dev.holdpoint.ledger.Ledger;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A ledger in memory. */
public final class FakeLedger implements Ledger {
  private final List<Entry> entries = new CopyOnWriteArrayList<>();
  public volatile boolean healthy = true;

  @Override
  public synchronized long append(String kind, Value.Fields entry) {
    long index = entries.size();
    var stamped = entry.with("time", "2026-11-23T10:00:00Z").with("index", index);
    entries.add(new Entry(index, kind, stamped));
    return index;
  }

  @Override
  public boolean offer(String kind, Value.Fields entry) {
    append(kind, entry);
    return true;
  }

  @Override
  public List<Entry> read(long fromIndex, int limit) {
    return entries.stream().skip(fromIndex).limit(limit).toList();
  }

  @Override
  public long size() {
    return entries.size();
  }

  @Override
  public boolean healthy() {
    return healthy;
  }

  @Override
  public void onAppend(Consumer<Entry> listener) {}

  @Override
  public void close() {}
}
