/**
 * A stand-in for the AWS endpoints that the stories need, in the real wire protocols.
 *
 * <p>Start reading at {@link dev.holdpoint.sandbox.aws.AwsDoor}: it finds the service and the
 * operation, and renders faults in the protocol of the request.
 *
 * <p>Threading: stateless services over one {@link dev.holdpoint.sandbox.state.WorldStore}.
 *
 * <p>Failure: expected refusals are {@link dev.holdpoint.sandbox.aws.AwsFault}; they leave the
 * world unchanged. Signatures are not verified.
 *
 * <p>Allowed dependencies: {@code action}, {@code sandbox.http}, {@code sandbox.state}; libraries:
 * {@code com.fasterxml.jackson}.
 */
@NullMarked
package dev.holdpoint.sandbox.aws;

import org.jspecify.annotations.NullMarked;
