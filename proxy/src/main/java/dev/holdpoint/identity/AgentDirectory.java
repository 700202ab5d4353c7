package dev.holdpoint.identity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The agents of an installation, by token digest. A changed list takes effect with the next call.
 */
public final class AgentDirectory implements Agents {
  private static final String NO_TOKEN =
      "no agent token was presented; send `Authorization: Bearer <agent token>`";
  private static final String WRONG_TOKEN =
      "the token is not that of a known agent; ask the people who run Holdpoint for one";

  private final People people;
  private final Optional<Recognition.Agent> onLoopback;
  private volatile Map<String, AgentEntry> byDigest = Map.of();

  /**
   * @param people whose personal tokens are told apart from wrong ones
   * @param onLoopback who a caller from this machine without a token is; only for evaluation mode
   */
  public AgentDirectory(
      List<AgentEntry> agents, People people, Optional<Recognition.Agent> onLoopback) {
    this.people = people;
    this.onLoopback = onLoopback;
    replace(agents);
  }

  /** Takes another list from now on. */
  public void replace(List<AgentEntry> agents) {
    var made = new HashMap<String, AgentEntry>();
    agents.forEach(agent -> made.put(agent.tokenDigest(), agent));
    byDigest = Map.copyOf(made);
  }

  @Override
  public Recognition recognise(Optional<String> token, boolean fromLoopback) {
    if (token.isEmpty()) {
      return onLoopback
          .filter(_ -> fromLoopback)
          .<Recognition>map(agent -> agent)
          .orElse(new Recognition.Nobody(NO_TOKEN));
    }
    String digest = Secrets.digest(token.get());
    AgentEntry agent = byDigest.get(digest);
    if (agent != null && Secrets.same(agent.tokenDigest(), digest)) {
      return new Recognition.Agent(agent.name(), agent.principal());
    }
    return people
        .byToken(token.get())
        .<Recognition>map(person -> new Recognition.PersonsToken(person.id()))
        .orElse(new Recognition.Nobody(WRONG_TOKEN));
  }
}
