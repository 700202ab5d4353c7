package dev.holdpoint.agent;

import java.util.List;

/** What the agents' listener answers to, for tests of other rooms. */
public final class AgentRoutes {
  private AgentRoutes() {}

  public static List<String> all() {
    try (var agent = new AgentUnderTest()) {
      return agent.listener.routes();
    }
  }
}
