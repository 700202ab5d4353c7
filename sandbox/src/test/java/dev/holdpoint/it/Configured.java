package dev.holdpoint.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An installation with a configuration file, outside evaluation mode: one guarded upstream under
 * {@code /aws}, the agent {@code bot} that works for {@code dana}, and people with personal tokens.
 */
record Configured(Path data, Path file, Map<String, String> tokens) {
  static final String AGENT_TOKEN = "hpa_stand-in-agent-token-0123456789abcdef";
  private static final Pattern TOKEN = Pattern.compile("hpu_\\S+");

  /**
   * Makes one.
   *
   * @param people each added with {@code holdpoint user add}
   * @param more further lines of the file
   */
  static Configured guarding(StandIn upstream, Path folder, List<String> people, String... more) {
    Path data = folder.resolve("data");
    var tokens = new TreeMap<String, String>();
    people.forEach(name -> tokens.put(name, add(data, name)));
    return new Configured(data, write(folder, upstream, more), tokens);
  }

  private static String add(Path data, String name) {
    var groups =
        List.of("--group", "sre-oncall", "--group", "service-owner", "--group", "security");
    var command = new ArrayList<>(List.of("user", "add", name, "--data", data.toString()));
    command.addAll(groups);
    var added = Running.run(command.toArray(String[]::new));
    Matcher token = TOKEN.matcher(added.output());
    if (!token.find()) {
      throw new AssertionError(added.toString());
    }
    return token.group();
  }

  private static Path write(Path folder, StandIn upstream, String... more) {
    var lines =
        new ArrayList<>(
            List.of(
                "listeners: { proxy: 127.0.0.1:0, agent: 127.0.0.1:0, console: 127.0.0.1:0 }",
                "routes:",
                "- name: aws",
                "  match: { prefix: /aws }",
                "  api: aws",
                "  upstream: http://127.0.0.1:" + upstream.port(),
                "agents:",
                "- { name: bot, principal: dana, tokenFile: agent.token }",
                "approvers: { tokenTier: 1 }"));
    lines.addAll(List.of(more));
    try {
      Files.writeString(folder.resolve("agent.token"), AGENT_TOKEN);
      return Files.write(folder.resolve("holdpoint.yaml"), lines);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  Running up(String... arguments) {
    var all = new ArrayList<>(List.of("--config", file.toString()));
    all.addAll(List.of(arguments));
    return Running.up(data, all.toArray(String[]::new));
  }

  Approver as(Running holdpoint, String name) {
    return new Approver(holdpoint.console(), token(name));
  }

  String token(String name) {
    return java.util.Objects.requireNonNull(tokens.get(name), name);
  }

  static AgentClient asAgent(Running holdpoint) {
    return new AgentClient(holdpoint.agent(), AGENT_TOKEN);
  }

  /** A deletion of that stack through the proxy, as the agent. */
  static HttpRequest.Builder deleteStack(Running holdpoint, String stack) {
    return Http.deleteStack(holdpoint.proxy(), stack).header("Holdpoint-Agent-Token", AGENT_TOKEN);
  }
}
