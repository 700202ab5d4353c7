/**
 * Holds in SQLite, and the ledger as the journal behind them.
 *
 * <p>Start reading at {@link dev.holdpoint.store.SqliteHoldStore} and {@link
 * dev.holdpoint.store.LedgerJournal}.
 *
 * <p>Threading: safe for many threads; one connection writes and one reads, each behind its own
 * lock.
 *
 * <p>Failure: whatever the database reports becomes {@link dev.holdpoint.hold.HoldsUnavailable}
 * with a sentence that says what to do; a transaction happens as a whole or not at all.
 *
 * <p>Allowed dependencies: {@code action}, {@code json}, {@code hold}, {@code ledger}; libraries:
 * {@code org.sqlite}.
 */
@NullMarked
package dev.holdpoint.store;

import org.jspecify.annotations.NullMarked;
