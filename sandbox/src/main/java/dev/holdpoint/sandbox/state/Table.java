package dev.holdpoint.sandbox.state;

import java.time.Instant;

/** A DynamoDB table; {@code key} is its hash key. */
public record Table(String name, String key, long items, Instant created) {}
