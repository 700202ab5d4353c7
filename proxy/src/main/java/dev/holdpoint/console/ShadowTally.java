package dev.holdpoint.console;

import dev.holdpoint.ledger.Ledger;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Counts, from decisions in the ledger, what would have been held or denied if shadow rules and
 * shadow mode were enforced. Safe for many threads; in memory, so it counts since start.
 *
 * <p>Reads entries of the kind {@code decided}. Where shadow differs from what was done they carry
 * {@code would}, an object with {@code decision} and {@code rules}.
 */
public final class ShadowTally implements ShadowSource, Consumer<Ledger.Entry> {
  /** More different names than these are counted together as {@code (others)}. */
  static final int MOST_NAMES = 2_000;

  private static final int MOST_SHOWN = 50;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Long> rules = new TreeMap<>();
  private final Map<String, Long> agents = new TreeMap<>();
  private final Map<String, Long> targets = new TreeMap<>();
  private long judged;
  private long wouldHold;
  private long wouldDeny;

  @Override
  public void accept(Ledger.Entry entry) {
    if (!entry.kind().equals("decided")) {
      return;
    }
    var read = new FactsReader(entry.content());
    FactsReader would = read.object("would");
    String word = would.text("decision");
    lock.lock();
    try {
      judged++;
      if (!word.isEmpty() && !word.equals("allow")) {
        count(read, would, word);
      }
    } finally {
      lock.unlock();
    }
  }

  private void count(FactsReader read, FactsReader would, String word) {
    if (word.equals("deny")) {
      wouldDeny++;
    } else {
      wouldHold++;
    }
    add(agents, read.text("agent"));
    would.objects("rules").forEach(rule -> add(rules, rule.text("id")));
    read.objects("actions")
        .forEach(
            action ->
                action
                    .objects("targets")
                    .forEach(one -> add(targets, one.text("kind") + " " + one.text("id"))));
  }

  private static void add(Map<String, Long> counts, String name) {
    boolean known = counts.containsKey(name) || counts.size() < MOST_NAMES;
    counts.merge(known ? name : "(others)", 1L, Long::sum);
  }

  @Override
  public Summary summary() {
    lock.lock();
    try {
      return new Summary(judged, wouldHold, wouldDeny, top(rules), top(agents), top(targets));
    } finally {
      lock.unlock();
    }
  }

  private static List<Tally> top(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(MOST_SHOWN)
        .map(one -> new Tally(one.getKey(), one.getValue()))
        .toList();
  }
}
