package dev.holdpoint.sandbox.scenario;

import java.util.Optional;

/**
 * What the agent was told about a hold.
 *
 * @param statusUrl where the agent can look
 * @param consoleUrl where a person decides, when the answer said so
 */
public record HoldNotice(
    String holdId, String statusUrl, Optional<String> consoleUrl, String message) {}
