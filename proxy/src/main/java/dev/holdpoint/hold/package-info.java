/**
 * Paused calls: their life, votes, quorum, and the single right to run that an approval yields.
 *
 * <p>Start reading at {@link dev.holdpoint.hold.Holds} and {@link dev.holdpoint.hold.Hold}.
 *
 * <p>Threading: values are immutable; {@link dev.holdpoint.hold.Holds} is safe for many threads and
 * may block, so never call it from an event loop.
 *
 * <p>Failure: what cannot be made durable did not happen; the caller gets {@link
 * dev.holdpoint.hold.HoldsUnavailable} and must refuse.
 *
 * <p>Allowed dependencies: {@code action}, {@code json}, {@code policy}; libraries: none.
 */
@NullMarked
package dev.holdpoint.hold;

import org.jspecify.annotations.NullMarked;
