package dev.holdpoint.hold;

import dev.holdpoint.action.Value;
import java.util.ArrayList;
import java.util.List;

/** A journal in memory. */
final class MemoryHistory implements History {
  private final List<Recorded> entries = new ArrayList<>();

  @Override
  public synchronized long append(String kind, Value.Fields entry) {
    entries.add(new Recorded(entries.size(), kind, entry));
    return entries.size() - 1L;
  }

  @Override
  public synchronized List<Recorded> read(long fromIndex, int limit) {
    int from = (int) Math.min(fromIndex, entries.size());
    return List.copyOf(entries.subList(from, Math.min(entries.size(), from + limit)));
  }

  @Override
  public synchronized long size() {
    return entries.size();
  }

  synchronized List<String> kinds() {
    return entries.stream().map(Recorded::kind).toList();
  }
}
