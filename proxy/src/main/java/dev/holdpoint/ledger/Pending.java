package dev.holdpoint.ledger;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * An entry on its way to the disk. Either the writer takes it or its owner gives it up, never both:
 * an entry that was given up is not written.
 *
 * @param waited true when somebody waits for it
 */
record Pending(
    Tape.Draft draft,
    int size,
    boolean waited,
    AtomicBoolean claimed,
    CompletableFuture<Long> result) {
  Pending(Tape.Draft draft, int size, boolean waited) {
    this(draft, size, waited, new AtomicBoolean(), new CompletableFuture<>());
  }

  /** True when the caller may go on with it: the writer to write it, the owner to give it up. */
  boolean claim() {
    return claimed.compareAndSet(false, true);
  }

  /** Waits until it is on disk; gives it up when the writer has not even begun in that time. */
  long await(Duration patience) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return claimed.get()
              ? result.get()
              : result.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
          if (claim()) {
            throw new LedgerUnavailable(
                "the ledger's disk did not answer for " + patience.toSeconds() + " seconds", slow);
          }
        } catch (InterruptedException later) {
          interrupted = true; // an entry that may be half written cannot be left alone
        } catch (ExecutionException failed) {
          throw failed.getCause() instanceof LedgerUnavailable known
              ? new LedgerUnavailable(String.valueOf(known.getMessage()), known)
              : new LedgerUnavailable("the ledger failed", failed);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
