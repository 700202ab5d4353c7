package dev.holdpoint.hold;

import dev.holdpoint.action.HoldId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A store in memory that can refuse, or report a failure although it took the change. */
public final class MemoryHoldStore implements HoldStore {

  /** What the next change meets. */
  public enum Mood {
    WELL,
    REFUSES,
    TAKES_BUT_FAILS
  }

  private Map<HoldId, Hold> holds = new LinkedHashMap<>();
  private Applied applied = Applied.NOTHING;
  private Mood mood = Mood.WELL;

  public synchronized void mood(Mood next) {
    mood = next;
  }

  @Override
  public synchronized Applied applied() {
    return applied;
  }

  @Override
  public synchronized void apply(List<Hold> changed, Applied mark) {
    Mood met = mood;
    mood = Mood.WELL;
    if (met == Mood.REFUSES) {
      throw new HoldsUnavailable("the disk of the store is full");
    }
    if (mark.index() > applied.index()) {
      var next = new LinkedHashMap<>(holds);
      for (Hold hold : changed) {
        long before = Optional.ofNullable(next.get(hold.id())).map(Hold::version).orElse(0L);
        if (hold.version() != before + 1) {
          throw new HoldsUnavailable("not the version before");
        }
        next.put(hold.id(), hold);
      }
      holds = next;
      applied = mark;
    }
    if (met == Mood.TAKES_BUT_FAILS) {
      throw new HoldsUnavailable("the disk of the store failed");
    }
  }

  @Override
  public synchronized Optional<Hold> find(HoldId id) {
    return Optional.ofNullable(holds.get(id));
  }

  @Override
  public synchronized List<Hold> list(Holds.HoldQuery query) {
    var all = new ArrayList<>(holds.values());
    boolean waiting = query.state().equals(Optional.of(HoldState.WAITING));
    var ordered = waiting ? all : all.reversed();
    int from =
        query.after().map(id -> ordered.stream().map(Hold::id).toList().indexOf(id) + 1).orElse(0);
    return ordered.subList(from, ordered.size()).stream()
        .filter(hold -> query.state().isEmpty() || query.state().get() == hold.state())
        .limit(query.limit())
        .toList();
  }

  @Override
  public synchronized List<Hold> open() {
    return holds.values().stream().filter(hold -> !hold.state().isOver()).toList();
  }

  @Override
  public synchronized List<Hold> deniedSince(Instant since) {
    return holds.values().stream()
        .filter(hold -> hold.state() == HoldState.DENIED)
        .filter(hold -> !hold.endedAt().orElseThrow().isBefore(since))
        .toList();
  }

  synchronized Map<HoldId, Hold> content() {
    return Map.copyOf(holds);
  }

  @Override
  public void close() {}
}
