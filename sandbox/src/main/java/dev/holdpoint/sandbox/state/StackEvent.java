package dev.holdpoint.sandbox.state;

import java.time.Instant;

/** One line of a stack's history. */
public record StackEvent(Instant at, String logicalId, String type, String status, String reason) {}
