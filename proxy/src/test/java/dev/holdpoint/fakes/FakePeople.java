package dev.holdpoint.fakes;

import dev.holdpoint.identity.AgentDirectory;
import dev.holdpoint.identity.AgentEntry;
import dev.holdpoint.identity.Agents.Recognition;
import dev.holdpoint.identity.PasswordHash;
import dev.holdpoint.identity.People;
import dev.holdpoint.identity.PersonEntry;
import dev.holdpoint.identity.Secrets;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Alice and Bob may decide, Dana is whom the agent works for, Carol is in no group. */
public final class FakePeople {
  public static final String AGENT_TOKEN = "hpa_agent-token-for-tests";
  public static final String OTHER_AGENT_TOKEN = "hpa_other-agent-token";

  private FakePeople() {}

  public static People people() {
    return new People(
        List.of(
            person("alice", "sre-oncall"),
            person("bob", "service-owner"),
            person("carol"),
            person("dana", "sre-oncall")));
  }

  private static PersonEntry person(String name, String... groups) {
    return new PersonEntry(
        name,
        new TreeSet<>(List.of(groups)),
        Optional.of(PasswordHash.of(password(name), 100)),
        List.of(Secrets.digest(token(name))));
  }

  public static String password(String name) {
    return name + "'s password";
  }

  public static String token(String name) {
    return "hpp_token-of-" + name;
  }

  public static AgentDirectory agents(People people, Optional<Recognition.Agent> onLoopback) {
    return new AgentDirectory(
        List.of(
            new AgentEntry("ci-bot", Optional.of("dana"), Secrets.digest(AGENT_TOKEN)),
            new AgentEntry("other-bot", Optional.empty(), Secrets.digest(OTHER_AGENT_TOKEN))),
        people,
        onLoopback);
  }
}
