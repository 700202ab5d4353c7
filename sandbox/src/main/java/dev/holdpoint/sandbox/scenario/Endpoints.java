package dev.holdpoint.sandbox.scenario;

import java.net.URI;

/**
 * Where a scripted agent turns to.
 *
 * @param proxy the proxy listener, under which {@code /aws} and {@code /kubernetes} are routes
 * @param agent the agent listener
 * @param agentToken what the agent shows to the agent listener
 * @param aws the stand-in cloud itself, where a shell that asked beforehand sends its calls
 */
public record Endpoints(URI proxy, URI agent, String agentToken, URI aws) {}
