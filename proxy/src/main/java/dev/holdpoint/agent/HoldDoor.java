package dev.holdpoint.agent;

import dev.holdpoint.action.HoldId;
import dev.holdpoint.action.Value;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.identity.Agents.Recognition;
import dev.holdpoint.web.FieldReader;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import dev.holdpoint.web.Reply;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** An agent's own holds: look, wait, withdraw. Another agent's hold is as good as none. */
record HoldDoor(AgentBadge badge, Holds holds, Links links, Grants grants, Duration longest) {

  /**
   * {@code GET /v1/holds/{id}?wait=PT50S}: answers when it is decided, or when the wait is over.
   */
  Reply show(Incoming request) {
    Hold hold = own(request, badge.of(request));
    Duration wait =
        request
            .query("wait")
            .map(text -> FieldReader.duration(text, "`wait`"))
            .orElse(Duration.ZERO);
    return Reply.json(200, told(decided(hold, wait)));
  }

  /** {@code POST /v1/holds/{id}/cancel}. */
  Reply cancel(Incoming request) {
    Recognition.Agent agent = badge.of(request);
    Hold hold = own(request, agent);
    Value.Fields body =
        request.header("Content-Type").isEmpty() ? Value.Fields.NONE : request.json();
    String reason =
        new FieldReader(body, "").only(Set.of("reason")).optionalText("reason").orElse("");
    return Reply.json(200, told(holds.cancel(hold.id(), agent.name(), reason)));
  }

  private Hold own(Incoming request, Recognition.Agent agent) {
    return id(request.parameter("id"))
        .flatMap(holds::find)
        .filter(hold -> hold.card().caller().agent().equals(agent.name()))
        .orElseThrow(() -> Problem.notFound("there is no hold of yours with this id"));
  }

  private static Optional<HoldId> id(String text) {
    return text.matches("ho_[0-9a-z]{20}") ? Optional.of(new HoldId(text)) : Optional.empty();
  }

  private Hold decided(Hold hold, Duration wait) {
    long until = System.nanoTime() + (wait.compareTo(longest) < 0 ? wait : longest).toNanos();
    Hold seen = hold;
    try {
      boolean isNews = true;
      while (isNews && seen.state() == HoldState.WAITING) {
        long known = seen.version();
        seen = holds.await(seen.id(), known, Duration.ofNanos(until - System.nanoTime()));
        isNews = seen.version() != known;
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return seen;
  }

  private Value.Fields told(Hold hold) {
    Value.Fields told =
        new ToolAnswer(links)
            .hold(hold)
            .with("rules", hold.card().facts().get("rules").orElse(Value.texts(Set.of())))
            .with("message", HoldMessage.of(hold));
    return grants.of(hold).map(grant -> told.with("grant", grant)).orElse(told);
  }
}
