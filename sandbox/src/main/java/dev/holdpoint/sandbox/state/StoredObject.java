package dev.holdpoint.sandbox.state;

import dev.holdpoint.action.Bytes;
import java.time.Instant;

/** An object in a bucket. */
public record StoredObject(Bytes content, String type, Instant modified) {}
