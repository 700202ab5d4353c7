package dev.holdpoint.sandbox.http;

import dev.holdpoint.action.Bytes;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a door answers. */
public record Reply(int status, Map<String, String> headers, Content content) {
  /** The body, known at once or told over time. */
  public sealed interface Content {
    /** A body that is complete. */
    record Whole(Bytes bytes) implements Content {}

    /** A body that is written while things happen; ends when the writer returns. */
    record Told(Teller teller) implements Content {}
  }

  /** Writes a body over time, on the request's thread. */
  @FunctionalInterface
  public interface Teller {
    /** Writes until done; throws when the client has left. */
    void tell(OutputStream out) throws IOException;
  }

  public Reply {
    headers = Map.copyOf(headers);
  }

  /** A reply with text. */
  public static Reply text(int status, String type, String body) {
    return bytes(status, type, new Bytes(body.getBytes(StandardCharsets.UTF_8)));
  }

  /** A reply with bytes. */
  public static Reply bytes(int status, String type, Bytes body) {
    return new Reply(status, Map.of("Content-Type", type), new Content.Whole(body));
  }

  /** A reply without a body. */
  public static Reply empty(int status) {
    return new Reply(status, Map.of(), new Content.Whole(new Bytes(new byte[0])));
  }

  /** A reply whose body takes time. */
  public static Reply told(int status, String type, Teller teller) {
    return new Reply(status, Map.of("Content-Type", type), new Content.Told(teller));
  }

  /** The same reply with one more header. */
  public Reply with(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Reply(status, more, content);
  }
}
