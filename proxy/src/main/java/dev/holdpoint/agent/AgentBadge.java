package dev.holdpoint.agent;

import dev.holdpoint.identity.Agents;
import dev.holdpoint.identity.Agents.Recognition;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which agent a request comes from. */
record AgentBadge(Agents agents) {
  private static final Logger LOG = LoggerFactory.getLogger(AgentBadge.class);

  Recognition.Agent of(Incoming request) {
    return switch (agents.recognise(request.bearer(), request.isFromLoopback())) {
      case Recognition.Agent agent -> agent;
      case Recognition.PersonsToken(String person) -> {
        LOG.warn("the personal token of {} was presented on the agent listener", person);
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
}
