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
 * <p>Reads entries with an object {@code shadow} of the form of {@code Words.decision}, and beside
 * it {@code mode}, {@code decision} (a word or such an object), {@code agent} or {@code
 * caller.agent}, and {@code actions}.
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
    var read = new FactsReader(entry.content());
    FactsReader shadow = read.object("shadow");
    String word = shadow.text("decision");
    if (word.isEmpty()) {
      return;
    }
    lock.lock();
    try {
      judged++;
      if (isOnlyShadow(read, word)) {
        count(read, shadow, word);
      }
    } finally {
      lock.unlock();
    }
  }

  private static boolean isOnlyShadow(FactsReader read, String word) {
    String enforced = read.object("enforced").text("decision");
    String decision = enforced.isEmpty() ? read.text("decision") : enforced;
    return !word.equals("allow") && (read.text("mode").equals("shadow") || !word.equals(decision));
  }

  private void count(FactsReader read, FactsReader shadow, String word) {
    if (word.equals("deny")) {
      wouldDeny++;
    } else {
      wouldHold++;
    }
    String agent = read.text("agent");
    add(agents, agent.isEmpty() ? read.object("caller").text("agent") : agent);
    shadow.objects("rules").forEach(rule -> add(rules, rule.text("id")));
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
