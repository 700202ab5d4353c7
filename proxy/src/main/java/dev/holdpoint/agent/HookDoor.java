package dev.holdpoint.agent;

import dev.holdpoint.action.Mode;
import dev.holdpoint.action.Value;
import dev.holdpoint.guard.Answer;
import dev.holdpoint.hold.Holds.Outcome;
import dev.holdpoint.identity.Agents.Recognition;
import dev.holdpoint.policy.Decision;
import dev.holdpoint.web.FieldReader;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import dev.holdpoint.web.Reply;
import java.time.Duration;
import java.util.Optional;

/** {@code POST /v1/hooks/{agent}}: a coding agent's own hook, answered in its own shape. */
record HookDoor(AgentBadge badge, Desk desk, Links links, HookUses uses, Duration patience) {

  HookDoor(AgentBadge badge, Desk desk, Links links, Permits permits, Duration patience) {
    this(badge, desk, links, new HookUses(permits), patience);
  }

  Reply ask(Incoming request) {
    HookDialect dialect =
        HookDialect.of(request.parameter("agent"))
            .orElseThrow(() -> Problem.notFound("known hooks are claude-code and codex"));
    Recognition.Agent agent = badge.of(request);
    Duration wait =
        request.query("wait").map(text -> FieldReader.duration(text, "`wait`")).orElse(patience);
    return Reply.json(
        200,
        switch (read(dialect, request)) {
          case HookEvent.Before before -> before(dialect, agent, before, wait);
          case HookEvent.After after -> {
            uses.ended(agent.name(), after);
            yield Value.Fields.NONE;
          }
          case HookEvent.Other other -> Value.Fields.NONE;
        });
  }

  private static HookEvent read(HookDialect dialect, Incoming request) {
    try {
      return dialect.read(request.json());
    } catch (Problem problem) {
      throw Problem.of(
          problem.status(),
          problem.reason(),
          problem.title(),
          problem.detail()
              + "; this answer blocks the tool only when the hook is set to onFailure: block");
    }
  }

  private Value.Fields before(
      HookDialect dialect, Recognition.Agent agent, HookEvent.Before event, Duration wait) {
    var question =
        new Question(event.call(), "hook", event.session(), Optional.empty(), event.reason(), wait);
    Ruling ruling = desk.ask(agent, question, judged -> {});
    return switch (ruling.answer()) {
      case Answer.Forward forward -> {
        uses.started(agent.name(), event, ruling.id());
        yield saysYes(ruling) ? dialect.allow() : Value.Fields.NONE;
      }
      case Answer.Pending(var hold, var message) ->
          dialect.deny(HookMessage.pending(hold, message, links));
      case Answer.Refused(var refusal) -> dialect.deny(HookMessage.refused(refusal, links));
    };
  }

  /** In shadow mode nothing is decided: the agent asks its person as it would without us. */
  private static boolean saysYes(Ruling ruling) {
    return ruling.judged().intercepted().mode() == Mode.ENFORCE
        && (ruling.judged().verdict().enforced() instanceof Decision.Allow
            || ruling.hold().isPresent());
  }

  static Outcome outcome(HookEvent.After event) {
    return event.succeeded() ? Outcome.SUCCEEDED : Outcome.FAILED;
  }
}
