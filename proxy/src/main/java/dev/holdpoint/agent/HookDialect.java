package dev.holdpoint.agent;

import dev.holdpoint.action.Value;
import java.util.Optional;

/** One coding agent's hook protocol. */
interface HookDialect {

  HookEvent read(Value.Fields payload);

  /** The answer that lets the agent go on because policy or people allow it. */
  Value.Fields allow();

  /** The answer that keeps the agent from the call; the text goes to the model. */
  Value.Fields deny(String message);

  /** The dialect of the agent that is named in the path. */
  static Optional<HookDialect> of(String agent) {
    return switch (agent) {
      case "claude-code" -> Optional.of(new ClaudeDialect(true));
      case "codex" -> Optional.of(new ClaudeDialect(false));
      default -> Optional.empty();
    };
  }
}
