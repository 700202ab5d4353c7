package dev.holdpoint.it;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An upstream that outlives Holdpoint: it counts the deletions that reach it, by stack, and knows no
 * other call.
 */
final class StandIn implements AutoCloseable {
  static final String AGENT_TOKEN = "stand-in-agent-token-0123456789abcdef";
  private static final Pattern STACK = Pattern.compile("Action=DeleteStack&.*StackName=([^&]+)");

  private final HttpServer server;
  private final Map<String, Integer> deletions = new ConcurrentHashMap<>();

  private StandIn(HttpServer server) {
    this.server = server;
  }

  static StandIn start() {
    try {
      var made =
          new StandIn(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100));
      made.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      made.server.createContext("/", made::answer);
      made.server.start();
      return made;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void answer(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher stack = STACK.matcher(body);
    if (stack.find()) {
      deletions.merge(stack.group(1), 1, Integer::sum);
    }
    byte[] answer = "<Response/>".getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "text/xml");
    exchange.sendResponseHeaders(body.contains("Action=Delete") ? 200 : 404, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  Map<String, Integer> deletions() {
    return Map.copyOf(deletions);
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** A configuration that guards this upstream, with one agent; approvers come from people.json. */
  Path configuration(Path folder) {
    try {
      Path token = Files.writeString(folder.resolve("agent.token"), AGENT_TOKEN);
      return Files.write(
          folder.resolve("holdpoint.yaml"),
          List.of(
              "listeners: { proxy: 127.0.0.1:0, agent: 127.0.0.1:0, console: 127.0.0.1:0 }",
              "routes:",
              "  - name: aws",
              "    match: { prefix: /aws }",
              "    api: aws",
              "    upstream: http://127.0.0.1:" + port(),
              "    holdFor: PT5S",
              "agents:",
              "  - { name: bot, principal: dana, tokenFile: " + token + " }",
              "approvers:",
              "  tokenTier: 1"));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
