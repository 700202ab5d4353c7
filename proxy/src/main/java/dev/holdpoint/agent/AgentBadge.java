package dev.holdpoint.agent;

import dev.holdpoint.action.Value;
import dev.holdpoint.identity.Agents;
import dev.holdpoint.identity.Agents.Recognition;
import dev.holdpoint.ledger.Ledger;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which agent a request comes from. */
record AgentBadge(Agents agents, Ledger ledger) {
  private static final Logger LOG = LoggerFactory.getLogger(AgentBadge.class);

  Recognition.Agent of(Incoming request) {
    return switch (agents.recognise(request.bearer(), request.isFromLoopback())) {
      case Recognition.Agent agent -> agent;
      case Recognition.PersonsToken(String person) -> {
        record(person, request.remoteHost());
        throw Problem.of(
            403,
            "approver-token-refused",
            "A person's token cannot be used by an agent",
            "use the agent's own token; if an agent got hold of this token, revoke it now");
      }
      case Recognition.Nobody(String why) ->
          throw Problem.of(401, "no-agent", "Who is calling?", why);
    };
  }

  /**
   * People must learn that their token is in an agent's hands; the refusal does not depend on it.
   */
  private void record(String person, String from) {
    LOG.warn("the personal token of {} was presented on the agent listener", person);
    var entry = Value.Fields.NONE.with("person", person).with("from", from).with("door", "agent");
    if (!ledger.offer("approver-token-refused", entry)) {
      LOG.error("that refusal could not be recorded in the ledger");
    }
  }
}
