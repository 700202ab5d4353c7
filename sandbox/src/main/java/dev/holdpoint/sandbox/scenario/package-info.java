/**
 * Incidents replayed by a scripted agent: it reads, destroys and re-creates, and behaves well when
 * it is held.
 *
 * <p>Start reading at {@link dev.holdpoint.sandbox.scenario.ScenarioRun}; the stories are JSON
 * files beside {@link dev.holdpoint.sandbox.scenario.Scenarios}.
 *
 * <p>Threading: a run stays on its caller's thread, listeners included; {@link
 * dev.holdpoint.sandbox.scenario.ScenarioRun#stop} may be called from any other.
 *
 * <p>Failure: whatever goes wrong on the way ends the run as {@link
 * dev.holdpoint.sandbox.scenario.Outcome#FAILED} with the reason; a story file that cannot be read
 * throws.
 *
 * <p>Allowed dependencies: none; libraries: {@code com.fasterxml.jackson}.
 */
@NullMarked
package dev.holdpoint.sandbox.scenario;

import org.jspecify.annotations.NullMarked;
