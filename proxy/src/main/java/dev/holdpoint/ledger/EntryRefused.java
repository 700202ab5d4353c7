package dev.holdpoint.ledger;

/**
 * An entry that the ledger cannot hold: too large, not readable again, or with a reserved field.
 * The ledger is well; the caller must refuse the call that the entry is about.
 */
public final class EntryRefused extends RuntimeException {
  EntryRefused(String problem) {
    super(problem);
  }
}
