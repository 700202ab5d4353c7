/**
 * Forwarding: connections to the upstreams of the routes, deadlines, breakers, answers as they
 * come.
 *
 * <p>Start reading at {@link dev.holdpoint.upstream.Upstream} and {@link
 * dev.holdpoint.upstream.Sending}.
 *
 * <p>Threading: an {@link dev.holdpoint.upstream.Upstream} is shared; a {@link
 * dev.holdpoint.upstream.Link} and its sendings belong to one client connection and its event loop.
 * Names are resolved on virtual threads.
 *
 * <p>Failure: a sending ends in exactly one of {@code end} and {@code failed}; a failure says
 * whether anything was sent. A guarded call is never sent twice.
 *
 * <p>Allowed dependencies: {@code action}, {@code guard}, {@code gateway.wire}; libraries: {@code
 * io.netty}, {@code io.github.resilience4j}.
 */
@NullMarked
package dev.holdpoint.upstream;

import org.jspecify.annotations.NullMarked;
