package dev.holdpoint.gateway;

import dev.holdpoint.action.Mode;
import dev.holdpoint.identity.Agents;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A gateway on a free port with routes {@code /aws}, {@code /shadow}, ... to one upstream. */
final class GatewayFixture implements AutoCloseable {
  final FakeGuard guard = new FakeGuard();
  final Gateway gateway;

  GatewayFixture(int upstreamPort) throws IOException {
    this(upstreamPort, settings -> settings);
  }

  GatewayFixture(int upstreamPort, UnaryOperator<GatewaySettings> change) throws IOException {
    gateway =
        Gateway.start(
            change.apply(settings(upstreamPort)),
            guard,
            GatewayFixture::recognise,
            new SecureRandom());
  }

  static GatewaySettings settings(int upstreamPort) {
    URI upstream = URI.create("http://127.0.0.1:" + upstreamPort);
    return GatewaySettings.of(
        new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
        List.of(
            route("aws", new Route.PathPrefix("/aws"), "aws", upstream, Mode.ENFORCE),
            route(
                "kube", new Route.PathPrefix("/kubernetes"), "kubernetes", upstream, Mode.ENFORCE),
            route("github", new Route.PathPrefix("/github"), "github", upstream, Mode.ENFORCE),
            route("shadow", new Route.PathPrefix("/shadow"), "aws", upstream, Mode.SHADOW),
            route("named", new Route.HostName("api.example.com"), "", upstream, Mode.ENFORCE),
            route(
                "based",
                new Route.PathPrefix("/based"),
                "",
                URI.create(upstream + "/under/here/"),
                Mode.ENFORCE)),
        URI.create("http://127.0.0.1:8781/"));
  }

  private static Route route(String name, Route.Match match, String api, URI upstream, Mode mode) {
    return new Route(
        name, match, api.isEmpty() ? Optional.empty() : Optional.of(api), upstream, mode);
  }

  private static Agents.Recognition recognise(Optional<String> token, boolean fromLoopback) {
    return switch (token.orElse("")) {
      case "" ->
          fromLoopback
              ? new Agents.Recognition.Agent("local", Optional.of("you"))
              : new Agents.Recognition.Nobody("no token");
      case "agent-token" -> new Agents.Recognition.Agent("bot", Optional.of("dana"));
      case "alice-token" -> new Agents.Recognition.PersonsToken("alice");
      default -> new Agents.Recognition.Nobody("nobody has this token");
    };
  }

  RawClient client() throws IOException {
    return new RawClient(gateway.port());
  }

  /** Sends one request without a body and returns the whole answer. */
  String ask(String requestLine, String... fields) throws IOException {
    try (RawClient client = client()) {
      var text = new StringBuilder(requestLine).append(" HTTP/1.1\r\n");
      if (List.of(fields).stream().noneMatch(field -> field.startsWith("Host:"))) {
        text.append("Host: localhost\r\n");
      }
      for (String field : fields) {
        text.append(field).append("\r\n");
      }
      return client.send(text + "\r\n").readAnswer();
    }
  }

  @Override
  public void close() {
    gateway.close();
  }
}
