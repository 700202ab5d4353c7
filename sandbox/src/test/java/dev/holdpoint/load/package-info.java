/**
 * Load on a running Holdpoint, beside the same load on its upstream; run by hand, never by the
 * build.
 *
 * <p>Start reading at {@link dev.holdpoint.load.PassThrough}.
 *
 * <p>Threading: one virtual thread for each connection.
 *
 * <p>Failure: an answer other than 200 ends the run.
 *
 * <p>Allowed dependencies: {@code *}; libraries: none.
 */
@NullMarked
package dev.holdpoint.load;

import org.jspecify.annotations.NullMarked;
