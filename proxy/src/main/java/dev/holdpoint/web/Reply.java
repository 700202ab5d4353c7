package dev.holdpoint.web;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Value;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** What a handler answers. */
public sealed interface Reply {

  /** A complete answer. */
  record Whole(int status, Map<String, String> headers, byte[] body) implements Reply {
    public Whole {
      headers = Map.copyOf(headers);
    }
  }

  /** An answer that is written while it happens, until the writer returns or the client leaves. */
  record Streamed(String type, Writer writer) implements Reply {}

  /** Writes a streamed answer; flushes when something is to be seen. */
  @FunctionalInterface
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  static Whole json(int status, Value body) {
    return text(status, "application/json", Canon.write(body));
  }

  static Whole text(int status, String type, String body) {
    return bytes(status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  static Whole bytes(int status, String type, byte[] body) {
    String full = type.startsWith("text/") ? type + "; charset=utf-8" : type;
    return new Whole(status, Map.of("Content-Type", full), body);
  }

  /** Sends a browser on, with a GET. */
  static Whole seeOther(String location) {
    return new Whole(303, Map.of("Location", location), new byte[0]);
  }

  /** The same answer with one more header; streamed answers have none of their own. */
  default Reply with(String header, String value) {
    return switch (this) {
      case Streamed streamed -> streamed;
      case Whole(int status, var headers, byte[] body) -> {
        var more = new TreeMap<>(headers);
        more.put(header, value);
        yield new Whole(status, more, body);
      }
    };
  }
}
