package dev.holdpoint.agent;

import dev.holdpoint.action.Call;
import java.time.Duration;
import java.util.Optional;

/**
 * What an agent asks.
 *
 * @param door {@code tool-call} or {@code hook}
 * @param onBehalfOf whom the agent says it works for: counts only when its token does not say
 * @param reason its own words: a claim
 * @param patience how long it can wait for people
 */
record Question(
    Call call,
    String door,
    Optional<String> session,
    Optional<String> onBehalfOf,
    Optional<String> reason,
    Duration patience) {}
