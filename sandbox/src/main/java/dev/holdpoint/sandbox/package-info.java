/**
 * Practises: the command line of a checkout, with a stand-in for the world as upstream.
 *
 * <p>Start reading at {@link dev.holdpoint.sandbox.Main}.
 *
 * <p>Threading: one thread, the caller's. Failure: exit codes only.
 *
 * <p>Allowed dependencies: nothing.
 */
@NullMarked
package dev.holdpoint.sandbox;

import org.jspecify.annotations.NullMarked;
