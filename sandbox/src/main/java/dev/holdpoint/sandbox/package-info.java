/**
 * Practises: the command line of a checkout, with a stand-in for the world as upstream.
 *
 * <p>Start reading at {@link dev.holdpoint.sandbox.Main}.
 *
 * <p>Threading: one thread, the caller's. Failure: exit codes only.
 *
 * <p>Allowed dependencies: {@code action}, {@code cli}, {@code installation}, {@code
 * sandbox.scenario}, {@code sandbox.world}; libraries: {@code picocli}, {@code org.slf4j}.
 */
@NullMarked
package dev.holdpoint.sandbox;

import org.jspecify.annotations.NullMarked;
