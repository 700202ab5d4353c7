/**
 * How bad an action could get: inventory, facts and blast radius.
 *
 * <p>Start reading at {@link dev.holdpoint.assess.Assessment}.
 *
 * <p>Threading: immutable values and pure functions.
 *
 * <p>Failure: a fact that could not be read makes the radius worse, never better.
 *
 * <p>Allowed dependencies: {@code action}; libraries: none.
 */
@NullMarked
package dev.holdpoint.assess;

import org.jspecify.annotations.NullMarked;
