package dev.holdpoint.guard;

import dev.holdpoint.action.Call;
import dev.holdpoint.action.CallId;
import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Mode;
import java.util.Optional;

/**
 * A call with where it came in.
 *
 * @param door {@code proxy}, {@code tool-call} or {@code hook}
 * @param route the route's name; the door's name where there are no routes
 * @param mode the stricter-or-laxer mode of installation and route
 * @param reason the agent's own words on why, if any: a claim
 */
public record Intercepted(
    CallId id,
    Call call,
    Caller caller,
    String door,
    String route,
    Mode mode,
    Optional<String> reason) {}
