package dev.holdpoint.ledger;

/** Entries cannot be written (disk full, read-only, failed sync); mutations must stop. */
public final class LedgerUnavailable extends RuntimeException {
  public LedgerUnavailable(String problem) {
    super(problem);
  }

  public LedgerUnavailable(String problem, Throwable cause) {
    super(problem, cause);
  }
}
