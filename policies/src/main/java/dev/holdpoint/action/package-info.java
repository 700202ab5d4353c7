/**
 * The vocabulary of Holdpoint: what a call is, what it would do, to what, and how bad that could
 * be.
 *
 * <p>Start reading at {@link dev.holdpoint.action.Call} and {@link dev.holdpoint.action.Action}.
 *
 * <p>Threading: immutable values only, safe everywhere.
 *
 * <p>Failure: constructors reject what cannot be; nothing here does I/O.
 *
 * <p>Allowed dependencies: none; libraries: none.
 */
@NullMarked
package dev.holdpoint.action;

import org.jspecify.annotations.NullMarked;
