package dev.holdpoint.sandbox.http;

import dev.holdpoint.action.Bytes;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Loopback listeners, one for each door. The first door is Helidon's default socket; a fixed first
 * port gives the others the ports after it.
 */
public final class Listeners implements AutoCloseable {
  /** Larger bodies are refused. */
  public static final int MAX_BODY_BYTES = 16 * 1024 * 1024;

  private static final String DEFAULT_SOCKET = "@default";

  private final WebServer server;
  private final String first;

  private Listeners(WebServer server, String first) {
    this.server = server;
    this.first = first;
  }

  /**
   * Opens a listener for each door, in the order of the map.
   *
   * @param port of the first door; 0 lets the system choose all
   */
  public static Listeners start(int port, Map<String, Door> doors) {
    var builder = WebServer.builder().shutdownHook(false).contentEncoding(new BodiesAsSent());
    String first = "";
    int next = port;
    for (Map.Entry<String, Door> door : doors.entrySet()) {
      int own = next;
      HttpRouting.Builder routing = HttpRouting.builder().any(handler(door.getValue()));
      if (first.isEmpty()) {
        first = door.getKey();
        builder.port(own).address(InetAddress.getLoopbackAddress()).routing(routing);
      } else {
        builder.putSocket(
            door.getKey(),
            socket -> {
              var _ =
                  socket
                      .port(own)
                      .address(InetAddress.getLoopbackAddress())
                      .contentEncoding(new BodiesAsSent())
                      .routing(routing);
            });
      }
      next = port == 0 ? 0 : next + 1;
    }
    return new Listeners(builder.build().start(), first);
  }

  /** Where a door listens, without a trailing slash. */
  public URI base(String door) {
    int port = server.port(door.equals(first) ? DEFAULT_SOCKET : door);
    return URI.create("http://127.0.0.1:" + port);
  }

  @Override
  public void close() {
    server.stop();
  }

  private static Handler handler(Door door) {
    return (request, response) -> {
      byte[] body;
      try (InputStream in = request.content().inputStream()) {
        body = in.readNBytes(MAX_BODY_BYTES + 1);
      }
      if (body.length > MAX_BODY_BYTES) {
        response.status(Status.REQUEST_ENTITY_TOO_LARGE_413).send();
      } else {
        send(request, door.answer(received(request, new Bytes(body))), response);
      }
    };
  }

  private static Request received(ServerRequest request, Bytes body) {
    Map<String, String> headers = new HashMap<>();
    request
        .headers()
        .forEach(
            header ->
                headers.put(
                    header.name().toLowerCase(Locale.ROOT), String.join(",", header.allValues())));
    return new Request(
        request.prologue().method().text().toUpperCase(Locale.ROOT),
        request.prologue().uriPath().rawPath(),
        request.prologue().query().rawValue(),
        headers,
        body);
  }

  private static void send(ServerRequest request, Reply reply, ServerResponse response)
      throws IOException {
    response.status(Status.create(reply.status()));
    reply.headers().forEach((name, value) -> response.header(name, value));
    switch (reply.content()) {
      case Reply.Content.Whole(Bytes bytes) -> sendWhole(request, bytes, response);
      case Reply.Content.Told(Reply.Teller teller) -> {
        try (var out = response.outputStream()) {
          teller.tell(out);
        }
      }
    }
  }

  private static void sendWhole(ServerRequest request, Bytes bytes, ServerResponse response) {
    boolean head = request.prologue().method().text().equals("HEAD");
    if (head || bytes.length() == 0) {
      if (head && !response.headers().contains(HeaderNames.CONTENT_LENGTH)) {
        response.header(HeaderNames.CONTENT_LENGTH, Integer.toString(bytes.length()));
      }
      response.send();
    } else {
      response.send(bytes.toArray());
    }
  }
}
