/**
 * Shell lines to actions.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.shell.ShellClassifier}; the grammar is in
 * {@code syntax}, the walk in {@code run}, what programs do in {@code command}.
 *
 * <p>Threading: one classifier serves all threads.
 *
 * <p>Failure: a line that is not grammatical, too long or too involved is {@code Unrecognized};
 * whatever is computed at run time is an action with effect {@code UNKNOWN} or makes the answer
 * partial.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.spi}, {@code classify.shell.*};
 * libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.shell;

import org.jspecify.annotations.NullMarked;
