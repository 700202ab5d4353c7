/**
 * What exists in the practice world, as immutable values, and the journal of what changed it.
 *
 * <p>Start reading at {@link dev.holdpoint.sandbox.state.World} and {@link
 * dev.holdpoint.sandbox.state.WorldStore}.
 *
 * <p>Threading: values are immutable; {@link dev.holdpoint.sandbox.state.WorldStore} guards the one
 * that is current with one lock. JSON trees inside a cluster are never changed once stored.
 *
 * <p>Failure: a step that throws changes nothing and leaves no journal entry.
 *
 * <p>Allowed dependencies: {@code action}; libraries: {@code com.fasterxml.jackson}.
 */
@NullMarked
package dev.holdpoint.sandbox.state;

import org.jspecify.annotations.NullMarked;
