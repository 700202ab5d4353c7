/**
 * What the listeners for agents and for people share: routes, requests, answers, problems.
 *
 * <p>Start reading at {@link dev.holdpoint.web.WebListener} and {@link dev.holdpoint.web.Route}.
 *
 * <p>Threading: every request runs on its own virtual thread; handlers may block.
 *
 * <p>Failure: a handler answers, or throws a {@link dev.holdpoint.web.Problem} that becomes an RFC
 * 9457 answer; anything else becomes a 500 that says nothing about the inside.
 *
 * <p>Allowed dependencies: {@code action}, {@code json}; libraries: {@code io.helidon}, {@code
 * org.slf4j}.
 */
@NullMarked
package dev.holdpoint.web;

import org.jspecify.annotations.NullMarked;
