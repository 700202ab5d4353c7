package dev.holdpoint.gateway;

import dev.holdpoint.gateway.refusal.Notices;
import dev.holdpoint.guard.Guard;
import java.util.concurrent.Executor;
import java.util.random.RandomGenerator;

/**
 * What all conversations of a gateway share.
 *
 * @param blocking virtual threads, for what may wait
 * @param ids where call ids come from; must be safe for many threads
 */
record Services(
    GatewaySettings settings,
    Intake intake,
    Guard guard,
    Notices notices,
    Executor blocking,
    RandomGenerator ids) {}
