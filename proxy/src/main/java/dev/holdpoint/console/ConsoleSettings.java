package dev.holdpoint.console;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How the people's door behaves.
 *
 * @param port 0 picks a free one
 * @param hosts further host names under which browsers call it
 * @param publicUrl what browsers see when something in front ends TLS; the cookie is then secure
 * @param tokenTier the most important tier that may be decided with a personal token; 1 lets tokens
 *     decide everything, 2 leaves Tier 1 (and what has no tier) to signed-in people
 * @param banner a sentence on every page, for example about evaluation mode
 * @param heartbeat how often an idle event stream says that it lives
 */
public record ConsoleSettings(
    String address,
    int port,
    List<String> hosts,
    Optional<String> publicUrl,
    int tokenTier,
    Optional<String> banner,
    Duration heartbeat) {
  public ConsoleSettings {
    hosts = List.copyOf(hosts);
  }

  public static ConsoleSettings of(String address, int port) {
    return new ConsoleSettings(
        address, port, List.of(), Optional.empty(), 2, Optional.empty(), Duration.ofSeconds(15));
  }

  public ConsoleSettings withTokenTier(int tier) {
    return new ConsoleSettings(address, port, hosts, publicUrl, tier, banner, heartbeat);
  }

  public ConsoleSettings withBanner(String sentence) {
    return new ConsoleSettings(
        address, port, hosts, publicUrl, tokenTier, Optional.of(sentence), heartbeat);
  }
}
