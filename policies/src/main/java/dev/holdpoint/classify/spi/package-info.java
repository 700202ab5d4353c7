/**
 * What a classifier of calls that are not HTTP offers. It stands apart so that the classifiers do
 * not depend on the package that puts them together.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.spi.CallClassifier}.
 *
 * <p>Threading: implementations are immutable and safe everywhere.
 *
 * <p>Failure: implementations never throw for bad input.
 *
 * <p>Allowed dependencies: {@code action}; libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.spi;

import org.jspecify.annotations.NullMarked;
