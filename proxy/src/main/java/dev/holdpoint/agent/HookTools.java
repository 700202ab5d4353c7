package dev.holdpoint.agent;

import dev.holdpoint.action.Call;
import dev.holdpoint.action.McpCall;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.ToolCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.web.FieldReader;
import java.util.Optional;

/** The tools of coding agents as calls. */
final class HookTools {
  private HookTools() {}

  /**
   * A tool in the naming of Claude Code: {@code Bash}, {@code mcp__server__tool}, or its own name.
   */
  static Call call(String tool, Value.Fields input, Optional<String> cwd) {
    if (tool.equals("Bash")) {
      return new ShellCall(new FieldReader(input, "tool_input").someText("command"), cwd);
    }
    String[] parts = tool.split("__", 3);
    if (parts.length == 3 && parts[0].equals("mcp")) {
      return new McpCall(parts[1], parts[2], Optional.empty(), Value.Fields.NONE, input);
    }
    return new ToolCall(tool, input);
  }
}
