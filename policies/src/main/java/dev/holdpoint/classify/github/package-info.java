/**
 * GitHub: REST request to operation by the published description, and what that would do.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.github.GithubClassifier} for requests and at
 * {@link dev.holdpoint.classify.github.GithubActions} for what an operation means.
 *
 * <p>Threading: immutable after loading; the catalog loads once, on first use, from the class path.
 *
 * <p>Failure: an unknown path is {@code READ} for GET, {@code DELETE} for DELETE and else {@code
 * UNKNOWN}.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.graphql}, {@code classify.http}, {@code
 * classify.rule}; libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.github;

import org.jspecify.annotations.NullMarked;
