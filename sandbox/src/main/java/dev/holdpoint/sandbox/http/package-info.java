/**
 * Whole HTTP messages, and the listeners through which the stand-in services receive them.
 *
 * <p>Start reading at {@link dev.holdpoint.sandbox.http.Door}.
 *
 * <p>Threading: each request runs on a virtual thread of its own; messages are immutable.
 *
 * <p>Failure: a body over {@link dev.holdpoint.sandbox.http.Listeners#MAX_BODY_BYTES} is answered
 * 413; what a door throws is answered 500 without details.
 *
 * <p>Allowed dependencies: {@code action}; libraries: {@code io.helidon.webserver}, {@code
 * io.helidon.http}.
 */
@NullMarked
package dev.holdpoint.sandbox.http;

import org.jspecify.annotations.NullMarked;
