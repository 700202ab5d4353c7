/**
 * Docker Engine API: request to operation by the published paths, and what that would do.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.docker.DockerClassifier}.
 *
 * <p>Threading: immutable after loading.
 *
 * <p>Failure: an unknown path is {@code DELETE} for DELETE and else {@code UNKNOWN}, for GET too.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.http}, {@code classify.route};
 * libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.docker;

import org.jspecify.annotations.NullMarked;
