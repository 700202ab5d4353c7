/**
 * The practice world as a server: three stand-in endpoints and a page that shows their state.
 *
 * <p>Start reading at {@link dev.holdpoint.sandbox.world.SandboxWorld}.
 *
 * <p>Threading: safe for many threads; all state is in one {@link
 * dev.holdpoint.sandbox.state.WorldStore}.
 *
 * <p>Failure: {@link dev.holdpoint.sandbox.world.SandboxWorld#start} throws when a port is taken.
 *
 * <p>Allowed dependencies: {@code sandbox.http}, {@code sandbox.state}, {@code sandbox.aws}, {@code
 * sandbox.kubernetes}, {@code sandbox.github}; libraries: {@code com.fasterxml.jackson}.
 */
@NullMarked
package dev.holdpoint.sandbox.world;

import org.jspecify.annotations.NullMarked;
