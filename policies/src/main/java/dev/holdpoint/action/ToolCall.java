package dev.holdpoint.action;

/**
 * A call of a tool that Holdpoint has no grammar for; judged by name and input, never assumed
 * harmless.
 */
public record ToolCall(String tool, Value.Fields input) implements Call {}
