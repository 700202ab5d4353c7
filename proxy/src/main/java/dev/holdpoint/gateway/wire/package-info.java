/**
 * HTTP/1.1 on the wire: strict heads, body framing, one request at a time.
 *
 * <p>Start reading at {@link dev.holdpoint.gateway.wire.RequestReader} and {@link
 * dev.holdpoint.gateway.wire.FieldLines}.
 *
 * <p>Threading: readers and scans belong to one channel and its event loop; records are safe
 * everywhere.
 *
 * <p>Failure: whatever has two readings is {@link dev.holdpoint.gateway.wire.Malformed}; nothing is
 * repaired or guessed.
 *
 * <p>Allowed dependencies: {@code action}; libraries: {@code io.netty}.
 */
@NullMarked
package dev.holdpoint.gateway.wire;

import org.jspecify.annotations.NullMarked;
