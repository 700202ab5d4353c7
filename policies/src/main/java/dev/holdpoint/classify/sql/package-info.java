/**
 * SQL text to actions: what each statement would do to which tables.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.sql.SqlClassifier}.
 *
 * <p>Threading: immutable, safe everywhere.
 *
 * <p>Failure: a statement that is not proven to read, and that no table of head words knows, is an
 * action with effect {@code UNKNOWN}; text that databases split differently is too.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.spi}, {@code classify.tool}; libraries:
 * {@code net.sf.jsqlparser}.
 */
@NullMarked
package dev.holdpoint.classify.sql;

import org.jspecify.annotations.NullMarked;
