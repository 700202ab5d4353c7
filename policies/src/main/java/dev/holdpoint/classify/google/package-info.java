/**
 * Google Cloud and Google's other APIs: a request's method, resource name and custom method, and
 * what that would do. No list of methods is needed.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.google.GoogleClassifier} for requests and at
 * {@link dev.holdpoint.classify.google.GoogleActions} for what they mean.
 *
 * <p>Threading: immutable after loading; the rules load once, on first use, from the class path.
 *
 * <p>Failure: GET is {@code READ} and DELETE is {@code DELETE} on any path; a custom method whose
 * verb nobody knows is {@code UNKNOWN}.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.http}, {@code classify.rule}; libraries:
 * none.
 */
@NullMarked
package dev.holdpoint.classify.google;

import org.jspecify.annotations.NullMarked;
