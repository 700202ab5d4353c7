/**
 * HTTP read as strictly as the strictest server would: what two servers could read differently is
 * {@code Ambiguous}.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.http.UrlPath} and {@link
 * dev.holdpoint.classify.http.BodyText}.
 *
 * <p>Threading: stateless.
 *
 * <p>Failure: a {@link dev.holdpoint.classify.http.Doubt} carries the classification that the
 * request gets; each classifier catches it in one place.
 *
 * <p>Allowed dependencies: {@code action}, {@code json}; libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.http;

import org.jspecify.annotations.NullMarked;
