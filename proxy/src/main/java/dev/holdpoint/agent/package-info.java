/**
 * The door for agents that ask before they act: tool calls, hooks, their holds, the manifest.
 *
 * <p>Start reading at {@link dev.holdpoint.agent.AgentListener} and {@link
 * dev.holdpoint.agent.Desk}.
 *
 * <p>Threading: each request runs on its own virtual thread and may wait there for people.
 *
 * <p>Failure: a request that cannot be read is refused with what, where, and what to do; a fault
 * never answers {@code allow}. Nothing that approves can be reached here.
 *
 * <p>Allowed dependencies: {@code action}, {@code json}, {@code policy}, {@code guard}, {@code
 * hold}, {@code ledger}, {@code identity}, {@code web}; libraries: {@code org.slf4j}.
 */
@NullMarked
package dev.holdpoint.agent;

import org.jspecify.annotations.NullMarked;
