package dev.holdpoint.agent;

import dev.holdpoint.action.Mode;
import dev.holdpoint.guard.Guard;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.identity.Agents;
import dev.holdpoint.ledger.Ledger;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * The rooms that the agents' door works with.
 *
 * @param mode of the installation at this moment
 */
public record AgentPorts(
    Guard guard,
    Holds holds,
    Agents agents,
    Ledger ledger,
    ManifestSource manifest,
    Supplier<Mode> mode,
    Clock clock) {}
