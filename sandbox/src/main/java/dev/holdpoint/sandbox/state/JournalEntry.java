package dev.holdpoint.sandbox.state;

import java.time.Instant;

/**
 * One change that was carried out.
 *
 * @param sequence 1 for the first
 */
public record JournalEntry(long sequence, Instant at, Deed deed) {}
