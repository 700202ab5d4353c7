/**
 * REST APIs that a table of paths describes: which operation a request is, what it would do, and
 * which parameters change that.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.route.RouteReader}.
 *
 * <p>Threading: immutable after loading; a table loads once, on first use, from the class path.
 *
 * <p>Failure: a path that the table does not have is empty, for the API's own reader to judge; a
 * body that was not read makes a change {@code UNKNOWN}; a malformed line fails loading, which the
 * tests do.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.http}, {@code classify.rule}; libraries:
 * none.
 */
@NullMarked
package dev.holdpoint.classify.route;

import org.jspecify.annotations.NullMarked;
