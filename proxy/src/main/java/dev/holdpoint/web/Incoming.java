package dev.holdpoint.web;

import dev.holdpoint.action.Bytes;
import dev.holdpoint.action.Value;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Optional;

/** One request as handlers see it. Confined to its thread. */
public final class Incoming {
  private final ServerRequest request;
  private final Map<String, String> parameters;
  private final int bodyLimit;

  Incoming(ServerRequest request, Map<String, String> parameters, int bodyLimit) {
    this.request = request;
    this.parameters = parameters;
    this.bodyLimit = bodyLimit;
  }

  public String method() {
    return request.prologue().method().text();
  }

  /** The path as on the wire. */
  public String path() {
    return request.path().rawPath();
  }

  /** A parameter of the route's path. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  /** The first query parameter of that name. */
  public Optional<String> query(String name) {
    return request.query().contains(name)
        ? Optional.of(request.query().get(name))
        : Optional.empty();
  }

  /** The header's value; several of the same name count as one that nobody understands. */
  public Optional<String> header(String name) {
    var wanted = HeaderNames.create(name);
    if (!request.headers().contains(wanted)) {
      return Optional.empty();
    }
    return Optional.of(String.join(",", request.headers().get(wanted).allValues()));
  }

  /** The host the client believes to speak to, with port, lower case. */
  public String host() {
    return String.valueOf(request.authority()).toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The token of {@code Authorization: Bearer …}; a header of another shape is a token nobody has.
   */
  public Optional<String> bearer() {
    return header("Authorization")
        .map(value -> value.regionMatches(true, 0, "Bearer ", 0, 7) ? value.substring(7) : value)
        .map(String::strip);
  }

  public Optional<String> cookie(String name) {
    return request.headers().cookies().all(name, java.util.List::of).stream().findFirst();
  }

  public String remoteHost() {
    return request.remotePeer().address() instanceof InetSocketAddress address
            && address.getAddress() != null
        ? address.getAddress().getHostAddress()
        : "unknown";
  }

  public boolean isFromLoopback() {
    return request.remotePeer().address() instanceof InetSocketAddress address
        && address.getAddress() != null
        && address.getAddress().isLoopbackAddress();
  }

  /** The whole body; a {@link Problem} when it is longer than the listener allows. */
  public Bytes body() {
    if (!request.content().hasEntity()) {
      return new Bytes(new byte[0]);
    }
    try (InputStream in = request.content().inputStream()) {
      byte[] read = in.readNBytes(bodyLimit + 1);
      if (read.length > bodyLimit) {
        throw tooLarge();
      }
      return new Bytes(read);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private Problem tooLarge() {
    return Problem.of(
        413, "body-too-large", "The body is too large", "send at most " + bodyLimit + " bytes");
  }

  /**
   * The body as one strict JSON object. A web page must also call it JSON, which another site's
   * page cannot do unasked.
   */
  public Value.Fields json() {
    String type = header("Content-Type").orElse("");
    boolean fromPage = header("Origin").isPresent() || header("Sec-Fetch-Site").isPresent();
    if (fromPage && !type.matches("(?i)\\s*application/([a-z.-]+\\+)?json\\s*(;.*)?")) {
      throw Problem.of(
          415, "not-json", "The body is not JSON", "send it with Content-Type: application/json");
    }
    String text =
        body()
            .utf8()
            .orElseThrow(
                () -> Problem.malformed("not-utf-8", "the body must be well-formed UTF-8"));
    try {
      return StrictJson.readObject(text);
    } catch (JsonFault fault) {
      String what = String.valueOf(fault.getMessage());
      throw Problem.malformed(
          what.startsWith("duplicate") ? "duplicate-key" : "not-json",
          "the body must be one JSON object: " + what);
    }
  }

  /** The fields of an HTML form. */
  public Form form() {
    String type = header("Content-Type").orElse("");
    if (!type.matches("(?i)\\s*application/x-www-form-urlencoded\\s*(;.*)?")) {
      throw Problem.of(
          415,
          "not-a-form",
          "The body is not a form",
          "use the form on the page and send it again");
    }
    return Form.parse(body().utf8().orElse(""));
  }
}
