package dev.holdpoint.sandbox.scenario;

import dev.holdpoint.sandbox.http.Door;
import dev.holdpoint.sandbox.http.Listeners;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.world.SandboxWorld;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/** A proxy and an agent listener that hold what deletes, in the shapes the contract promises. */
final class FakeHoldpoint implements AutoCloseable {
  /** What people decided so far; denials carry the word in their answers. */
  enum State {
    WAITING,
    APPROVED,
    DENIED
  }

  static final String TOKEN = "agent-token";
  final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
  final List<String> heldBodies = new CopyOnWriteArrayList<>();
  final List<String> outcomes = new CopyOnWriteArrayList<>();
  private final SandboxWorld world;
  private final Listeners listeners;
  private final HttpClient client = HttpClient.newHttpClient();

  FakeHoldpoint(SandboxWorld world) {
    this.world = world;
    Map<String, Door> doors = new TreeMap<>(Map.of("agent", this::agent, "proxy", this::proxy));
    listeners = Listeners.start(0, doors);
  }

  Endpoints endpoints() {
    return new Endpoints(listeners.base("proxy"), listeners.base("agent"), TOKEN, world.aws());
  }

  private Reply proxy(Request request) {
    boolean deletes = request.method().equals("DELETE") || request.text().contains("DeleteStack");
    if (deletes && state.get() != State.APPROVED) {
      heldBodies.add(request.path() + " " + request.text());
      Reply refusal =
          Reply.text(
              403,
              "text/xml",
              "<Error><Message>needs 2 approvals &amp; a reason</Message></Error>");
      return state.get() == State.DENIED
          ? refusal.with("Holdpoint-Outcome", "denied")
          : refusal.with("Holdpoint-Hold", "ho_1").with("Holdpoint-Status", "/v1/holds/ho_1");
    }
    return request.path().startsWith("/aws")
        ? forward(world.aws(), request, "/aws")
        : forward(world.kubernetes(), request, "/kubernetes");
  }

  private Reply forward(URI base, Request request, String route) {
    var builder =
        HttpRequest.newBuilder(URI.create(base + request.path().substring(route.length())))
            .method(
                request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body().toArray()));
    for (String name : List.of("authorization", "content-type", "accept")) {
      request.header(name).ifPresent(value -> builder.header(name, value));
    }
    try {
      var answer = client.send(builder.build(), HttpResponse.BodyHandlers.ofString());
      return Reply.text(answer.statusCode(), "text/plain", answer.body());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Reply agent(Request request) {
    if (!request.header("authorization").orElse("").equals("Bearer " + TOKEN)) {
      return Reply.text(401, "application/problem+json", "{}");
    }
    List<String> parts = new ArrayList<>(request.parts());
    if (parts.getLast().equals("outcome")) {
      outcomes.add(request.text());
      return Reply.empty(204);
    }
    if (parts.contains("holds")) {
      String word = state.get().name().toLowerCase(java.util.Locale.ROOT);
      return json(
          200, "{\"id\":\"ho_1\",\"state\":\"" + word + "\",\"reason\":\"use a change set\"}");
    }
    boolean deletes = request.text().contains("delete-stack");
    if (deletes && state.get() != State.APPROVED) {
      heldBodies.add(request.text());
      return json(
          202,
          "{\"id\":\"tc_1\",\"decision\":\"hold\",\"hold\":{\"id\":\"ho_1\",\"state\":\"waiting\","
              + "\"statusUrl\":\"/v1/holds/ho_1\",\"consoleUrl\":\"http://console/ho_1\"},"
              + "\"message\":\"held\"}");
    }
    return json(200, "{\"id\":\"tc_2\",\"decision\":\"allow\",\"message\":\"go on\"}");
  }

  private static Reply json(int status, String body) {
    return Reply.text(status, "application/json", body);
  }

  @Override
  public void close() {
    listeners.close();
    client.close();
  }
}
