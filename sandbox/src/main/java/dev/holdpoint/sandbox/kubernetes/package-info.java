/**
 * A stand-in for a Kubernetes API server, good enough for kubectl.
 *
 * <p>Start reading at {@link dev.holdpoint.sandbox.kubernetes.KubernetesDoor}; what controllers
 * would do is in {@link dev.holdpoint.sandbox.kubernetes.Controllers}.
 *
 * <p>Threading: stateless over one {@link dev.holdpoint.sandbox.state.WorldStore}; a watch stays on
 * its request's thread.
 *
 * <p>Failure: expected refusals are {@link dev.holdpoint.sandbox.kubernetes.KubernetesFault},
 * answered as {@code Status} objects; they leave the world unchanged.
 *
 * <p>Allowed dependencies: {@code action}, {@code sandbox.http}, {@code sandbox.state}; libraries:
 * {@code com.fasterxml.jackson}.
 */
@NullMarked
package dev.holdpoint.sandbox.kubernetes;

import org.jspecify.annotations.NullMarked;
