/**
 * Call to classification: which classifier answers for which call, and what it must see for it.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.Classifiers}.
 *
 * <p>Threading: classifiers are immutable and safe everywhere; none does I/O or waits.
 *
 * <p>Failure: what is not understood is {@code Unrecognized} or an action with effect {@code
 * UNKNOWN}; two possible readings are {@code Ambiguous}. No classifier throws for bad input.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.*}; libraries: none.
 */
@NullMarked
package dev.holdpoint.classify;

import org.jspecify.annotations.NullMarked;
