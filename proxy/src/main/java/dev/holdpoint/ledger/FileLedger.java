package dev.holdpoint.ledger;

import dev.holdpoint.action.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The ledger in one file, {@code ledger.jsonl}. A single writer thread takes what is queued, writes
 * it as one batch with one signed checkpoint and one sync, and then answers everybody who waits.
 */
public final class FileLedger implements Ledger {
  /**
   * Entries that may wait for the writer; then {@link #offer} says no and {@link #append} waits.
   */
  static final int QUEUE = 8192;

  static final int MAX_BATCH_ENTRIES = 1024;
  static final int MAX_BATCH_BYTES = 8 << 20;
  static final Duration PATIENCE = Duration.ofSeconds(10);
  static final int MAX_READ = 10_000;

  /** A write that takes longer makes the ledger unhealthy until it is done. */
  static final Duration HANGS = Duration.ofSeconds(5);

  private static final long IDLE = Long.MIN_VALUE;

  private final BlockingQueue<Pending> queue = new ArrayBlockingQueue<>(QUEUE);
  private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
  private final Tape tape;
  private final Thread writer;
  private volatile Durable durable;
  private volatile boolean healthy = true;
  private volatile long writingSince = IDLE;
  private volatile boolean closing;
  private volatile boolean stopped;
  private List<Pending> carried = List.of();

  /** How much of the file is known to be on disk. */
  private record Durable(long entries, long bytes) {}

  private FileLedger(Tape tape) {
    this.tape = tape;
    this.durable = new Durable(tape.size(), tape.end());
    this.writer = Thread.ofPlatform().name("ledger-writer").daemon().unstarted(this::run);
  }

  /**
   * Opens the ledger in that directory, or begins one.
   *
   * @throws LedgerUnavailable when it cannot be used, with a sentence for the operator
   */
  public static FileLedger open(Path directory, Clock clock) {
    try {
      return open(DirectoryDisk.open(directory), clock);
    } catch (IOException failed) {
      throw new LedgerUnavailable(String.valueOf(failed.getMessage()), failed);
    }
  }

  /** Opens the ledger on that disk, which it closes with itself. */
  static FileLedger open(LedgerDisk disk, Clock clock) {
    try {
      FileLedger ledger;
      try {
        ledger = new FileLedger(Tape.open(disk, clock));
      } catch (IOException | RuntimeException failed) {
        disk.close();
        throw failed;
      }
      ledger.writer.start();
      return ledger;
    } catch (IOException failed) {
      throw new LedgerUnavailable("the ledger cannot be opened: " + failed.getMessage(), failed);
    }
  }

  @Override
  public long append(String kind, Value.Fields entry) {
    var pending = new Pending(new Tape.Draft(kind, entry), LedgerLine.check(kind, entry), true);
    try {
      if (closing || !queue.offer(pending, PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new LedgerUnavailable(closing ? "the ledger is closed" : "the ledger is overloaded");
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new LedgerUnavailable("interrupted before the entry was written", stop);
    }
    if (stopped && pending.claim()) {
      throw new LedgerUnavailable("the ledger is closed");
    }
    return pending.await(PATIENCE);
  }

  @Override
  public boolean offer(String kind, Value.Fields entry) {
    return !closing
        && healthy
        && queue.offer(
            new Pending(new Tape.Draft(kind, entry), LedgerLine.check(kind, entry), false));
  }

  private void run() {
    try {
      while (!closing || !queue.isEmpty()) {
        write(take());
        tape.saveHead(false);
      }
      write(carried);
    } catch (InterruptedException stop) {
      healthy = false;
    } finally {
      stopped = true;
      answer(queue, new LedgerUnavailable("the ledger is closed"));
    }
  }

  /** What failed before and nobody waits for, and what is queued; may be empty after a second. */
  private List<Pending> take() throws InterruptedException {
    var batch = new ArrayList<Pending>(carried);
    carried = List.of();
    long bytes = 0;
    Pending next = queue.poll(1, TimeUnit.SECONDS);
    while (next != null) {
      if (next.claim()) {
        batch.add(next);
        bytes += next.size();
      }
      next = batch.size() < MAX_BATCH_ENTRIES && bytes < MAX_BATCH_BYTES ? queue.poll() : null;
    }
    return batch;
  }

  private void write(List<Pending> batch) {
    if (batch.isEmpty()) {
      return;
    }
    writingSince = System.nanoTime();
    try {
      List<Entry> entries = tape.commit(batch.stream().map(Pending::draft).toList());
      durable = new Durable(tape.size(), tape.end());
      healthy = true;
      for (int i = 0; i < batch.size(); i++) {
        batch.get(i).result().complete(entries.get(i).index());
      }
      tell(entries);
    } catch (IOException | RuntimeException failed) {
      // Thread root: whatever went wrong, nothing of this batch counts.
      healthy = false;
      carried = batch.stream().filter(one -> !one.waited()).limit(QUEUE).toList();
      answer(
          batch,
          new LedgerUnavailable(
              "the ledger cannot be written ("
                  + failed.getMessage()
                  + "); free disk space or repair the disk; writing is tried again with every call",
              failed));
    } finally {
      writingSince = IDLE;
    }
  }

  private void tell(List<Entry> entries) {
    for (Consumer<Entry> listener : listeners) {
      try {
        entries.forEach(listener);
      } catch (RuntimeException ignored) {
        // Thread root: the entries are on disk whatever a listener makes of them.
      }
    }
  }

  private static void answer(Iterable<Pending> batch, LedgerUnavailable problem) {
    batch.forEach(one -> one.result().completeExceptionally(problem));
  }

  @Override
  public List<Entry> read(long fromIndex, int limit) {
    Durable until = durable;
    var found = new ArrayList<Entry>();
    int most = Math.min(limit, MAX_READ);
    if (fromIndex >= until.entries || most <= 0) {
      return List.of();
    }
    Offsets.Place place = tape.offsets().before(fromIndex);
    try (LedgerFile file = tape.disk().openLog()) {
      var lines = new Lines(file, place.offset(), until.bytes);
      long index = place.index();
      while (found.size() < most && lines.next()) {
        if (!LedgerLine.isSeal(lines.line()) && index++ >= fromIndex) {
          found.add(LedgerLine.entry(LedgerLine.read(lines.line())));
        }
      }
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new LedgerUnavailable(
          "the ledger cannot be read: " + unreadable.getMessage(), unreadable);
    }
    return found;
  }

  @Override
  public long size() {
    return durable.entries;
  }

  @Override
  public boolean healthy() {
    long since = writingSince;
    boolean hangs = since != IDLE && System.nanoTime() - since > HANGS.toNanos();
    return healthy && !stopped && !hangs;
  }

  @Override
  public void onAppend(Consumer<Entry> listener) {
    listeners.add(listener);
  }

  /**
   * Writes what is queued, keeps the latest checkpoint beside the file, and lets go of the
   * directory.
   */
  @Override
  public void close() {
    if (closing) {
      return;
    }
    closing = true;
    try {
      wake();
      writer.join();
      tape.close();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } catch (IOException failed) {
      throw new LedgerUnavailable("closing the ledger failed: " + failed.getMessage(), failed);
    }
  }

  /** Ends the writer's wait early; a full queue does so as well. */
  private void wake() {
    var nothing = new Pending(new Tape.Draft("", Value.Fields.NONE), 0, false);
    if (nothing.claim()) {
      var unused = queue.offer(nothing);
    }
  }
}
