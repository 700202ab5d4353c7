package dev.holdpoint.agent;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the agents' door behaves.
 *
 * @param port 0 picks a free one
 * @param hosts further host names under which agents call it
 * @param publicUrl what agents are told to call; the listener's own address when empty
 * @param consoleUrl where people decide, without a slash at the end
 * @param limits the bounds
 */
public record AgentSettings(
    String address,
    int port,
    List<String> hosts,
    Optional<String> publicUrl,
    String consoleUrl,
    Limits limits) {

  /**
   * @param patience the longest a request may wait for people
   * @param hookPatience how long a hook waits when it does not say
   * @param waiting how many requests may wait at a time; a further one is answered at once
   * @param outcomeWithin a call whose outcome is not reported by then counts as unknown
   * @param permits how many calls may be without a reported outcome; then the oldest counts as
   *     unknown
   */
  public record Limits(
      Duration patience, Duration hookPatience, int waiting, Duration outcomeWithin, int permits) {
    public static final Limits DEFAULT =
        new Limits(
            Duration.ofMinutes(10), Duration.ofSeconds(50), 1_000, Duration.ofHours(1), 10_000);
  }

  public AgentSettings {
    hosts = List.copyOf(hosts);
  }

  public static AgentSettings of(String address, int port, String consoleUrl) {
    return new AgentSettings(
        address, port, List.of(), Optional.empty(), consoleUrl, Limits.DEFAULT);
  }
}
