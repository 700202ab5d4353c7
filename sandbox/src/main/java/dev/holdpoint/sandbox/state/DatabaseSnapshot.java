package dev.holdpoint.sandbox.state;

import java.time.Instant;

/** A copy of a database; {@code type} is {@code automated} or {@code manual}. */
public record DatabaseSnapshot(
    String id, String databaseId, String type, long rows, Instant created) {}
