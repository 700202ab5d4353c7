package dev.holdpoint.sandbox.state;

import java.time.Instant;

/** An IAM role and the service that may assume it. */
public record Role(String name, String id, String service, Instant created) {}
