/**
 * AWS: request or command line to operation, by the published models of every service.
 *
 * <p>Start reading at {@link dev.holdpoint.classify.aws.AwsClassifier} for requests and at {@link
 * dev.holdpoint.classify.aws.AwsActions} for what an operation with parameters means.
 *
 * <p>Threading: immutable after loading; the catalog loads once, on first use, from the class path.
 *
 * <p>Failure: an operation that no model knows gets effect {@code UNKNOWN}; two possible readings
 * are {@code Ambiguous}.
 *
 * <p>Allowed dependencies: {@code action}, {@code classify.http}, {@code classify.rule}, {@code
 * json}; libraries: none.
 */
@NullMarked
package dev.holdpoint.classify.aws;

import org.jspecify.annotations.NullMarked;
