/**
 * The append-only record: entries, Merkle tree, signed checkpoints, verification.
 *
 * <p>Start reading at {@link dev.holdpoint.ledger.Ledger}.
 *
 * <p>Threading: safe for many threads; one writer thread groups appends into one disk write.
 *
 * <p>Failure: when entries cannot be written, {@link dev.holdpoint.ledger.LedgerUnavailable}; the
 * caller refuses mutations.
 *
 * <p>Allowed dependencies: {@code action}, {@code json}; libraries: none.
 */
@NullMarked
package dev.holdpoint.ledger;

import org.jspecify.annotations.NullMarked;
