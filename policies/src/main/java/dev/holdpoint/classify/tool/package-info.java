/**
 * Tools that no grammar describes: judged by the words of their names and inputs, never assumed
 * harmless.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.tool.ToolClassifier} and {@link
 * dev.holdpoint.classify.tool.Verbs}.
 *
 * <p>Threading: immutable, safe everywhere.
 *
 * <p>Failure: a name without a verb that is known here is an action with effect {@code UNKNOWN}.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.spi}; libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.tool;

import org.jspecify.annotations.NullMarked;
