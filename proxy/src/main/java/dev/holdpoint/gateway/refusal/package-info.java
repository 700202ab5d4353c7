/**
 * How a refusal looks to the client that gets it: each API family's own error shape.
 *
 * <p>Start reading at {@link dev.holdpoint.gateway.refusal.NativeError} and {@link
 * dev.holdpoint.gateway.refusal.Notice}.
 *
 * <p>Threading: immutable values and pure functions.
 *
 * <p>Failure: total; every notice can be told in every shape.
 *
 * <p>Allowed dependencies: {@code action}, {@code guard}, {@code hold}; libraries: none.
 */
@NullMarked
package dev.holdpoint.gateway.refusal;

import org.jspecify.annotations.NullMarked;
