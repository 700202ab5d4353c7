/**
 * Walks a shell script without running it: expands words, follows constants and control flow, and
 * asks one {@link dev.holdpoint.classify.shell.run.Program} per command what it would do.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.shell.run.Interpreter}.
 *
 * <p>Threading: one walk belongs to one thread; programs are immutable and shared.
 *
 * <p>Failure: what cannot be known from the text is an action with effect {@code UNKNOWN}, or makes
 * the answer partial; a walk that takes too many steps ends in {@link
 * dev.holdpoint.classify.shell.run.TooMuch}.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.shell.syntax}; libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.shell.run;

import org.jspecify.annotations.NullMarked;
