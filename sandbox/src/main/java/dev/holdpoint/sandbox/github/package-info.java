/**
 * A stand-in for the part of the GitHub REST API that can lose work.
 *
 * <p>Start reading at {@link dev.holdpoint.sandbox.github.GithubDoor}.
 *
 * <p>Threading: stateless over one {@link dev.holdpoint.sandbox.state.WorldStore}.
 *
 * <p>Failure: expected refusals are {@link dev.holdpoint.sandbox.github.GithubFault}; they leave
 * the world unchanged.
 *
 * <p>Allowed dependencies: {@code sandbox.http}, {@code sandbox.state}; libraries: {@code
 * com.fasterxml.jackson}.
 */
@NullMarked
package dev.holdpoint.sandbox.github;

import org.jspecify.annotations.NullMarked;
