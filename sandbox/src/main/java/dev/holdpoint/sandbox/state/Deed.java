package dev.holdpoint.sandbox.state;

/**
 * A request that would change the world.
 *
 * @param door {@code aws}, {@code kubernetes} or {@code github}
 * @param operation in the service's own words, such as {@code cloudformation:DeleteStack}
 * @param target what it names
 * @param request the request's id, or its method and path
 */
public record Deed(String door, String operation, String target, String request) {}
