/**
 * Kubernetes: request to verb and resource by the path grammar, and what that would do.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.kubernetes.KubernetesClassifier} for requests
 * and at {@link dev.holdpoint.classify.kubernetes.KubernetesActions} for what a verb on a resource
 * means.
 *
 * <p>Threading: immutable values and stateless functions.
 *
 * <p>Failure: a body that cannot be read makes an update {@code UNKNOWN}; a delete is known from
 * the path alone.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.http}, {@code classify.rule}; libraries:
 * none.
 */
@NullMarked
package dev.holdpoint.classify.kubernetes;

import org.jspecify.annotations.NullMarked;
