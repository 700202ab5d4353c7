package dev.holdpoint.action;

import java.util.Optional;

/**
 * A tool call of the Model Context Protocol.
 *
 * @param annotations the publisher's hints as a JSON object; claims, never proof
 * @param arguments the arguments as a JSON object
 */
public record McpCall(
    String server,
    String tool,
    Optional<String> description,
    Value.Fields annotations,
    Value.Fields arguments)
    implements Call {}
