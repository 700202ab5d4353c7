/**
 * Benchmarks, compiled and run with the profile {@code jmh} only.
 *
 * <p>Start reading at {@link dev.holdpoint.jmh.DecideBenchmark}.
 *
 * <p>Threading: as JMH runs them.
 *
 * <p>Failure: none is expected.
 *
 * <p>Allowed dependencies: {@code *}; libraries: {@code org.openjdk.jmh}.
 */
@NullMarked
package dev.holdpoint.jmh;

import org.jspecify.annotations.NullMarked;
