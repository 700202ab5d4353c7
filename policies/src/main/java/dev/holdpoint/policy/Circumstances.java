package dev.holdpoint.policy;

import dev.holdpoint.action.Caller;
import java.time.Instant;

/**
 * What a decision depends on besides the assessment.
 *
 * @param caller who asks
 * @param route name of the route or door the call came through
 * @param now the moment of the decision, for windows and expiry
 */
public record Circumstances(Caller caller, String route, Instant now) {}
