package dev.holdpoint.agent;

import dev.holdpoint.action.Value;
import dev.holdpoint.web.FieldReader;
import java.util.Optional;

/**
 * The hooks of Claude Code, and of Codex, which took over their form.
 *
 * @param saysAllow whether {@code permissionDecision: allow} is understood; Codex takes it for an
 *     error and an empty object for go
 */
record ClaudeDialect(boolean saysAllow) implements HookDialect {

  @Override
  public HookEvent read(Value.Fields payload) {
    var in = new FieldReader(payload, "");
    Optional<String> session = in.optionalText("session_id");
    Optional<String> use = in.optionalText("tool_use_id");
    return switch (in.someText("hook_event_name")) {
      case "PreToolUse" -> {
        Value.Fields input = in.optionalObject("tool_input").orElse(Value.Fields.NONE);
        var call = HookTools.call(in.someText("tool_name"), input, in.optionalText("cwd"));
        yield new HookEvent.Before(call, session, use, input.text("description"));
      }
      case "PostToolUse" -> new HookEvent.After(session, use, true);
      case "PostToolUseFailure" -> new HookEvent.After(session, use, false);
      default -> new HookEvent.Other();
    };
  }

  @Override
  public Value.Fields allow() {
    return saysAllow ? decision("allow", "allowed by Holdpoint") : Value.Fields.NONE;
  }

  @Override
  public Value.Fields deny(String message) {
    return decision("deny", message);
  }

  private static Value.Fields decision(String word, String reason) {
    return Value.Fields.NONE.with(
        "hookSpecificOutput",
        Value.Fields.NONE
            .with("hookEventName", "PreToolUse")
            .with("permissionDecision", word)
            .with("permissionDecisionReason", reason));
  }
}
