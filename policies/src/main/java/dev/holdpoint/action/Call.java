package dev.holdpoint.action;

/** One intercepted message, before understanding. */
public sealed interface Call permits HttpCall, ShellCall, SqlCall, McpCall, PlanCall, ToolCall {}
