package dev.holdpoint.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * An upstream that outlives Holdpoint. It writes exactly the bytes it is told to, and remembers
 * what reached it. One virtual thread per connection.
 */
final class StandIn implements AutoCloseable {
  private final ServerSocket listening;
  private final Function<Received, String> answers;
  private final List<Received> received = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  /** A request: the head as it was written, and the body without its framing. */
  record Received(String head, String body) {
    /** Method and target. */
    String line() {
      return head.lines().findFirst().orElse("").replace(" HTTP/1.1", "");
    }

    /** The header lines, without those that belong to one connection or to Holdpoint, sorted. */
    List<String> fields() {
      return head.lines()
          .skip(1)
          .filter(line -> !line.matches("(?i)(host|connection|holdpoint-agent-token):.*"))
          .sorted()
          .toList();
    }
  }

  private StandIn(ServerSocket listening, Function<Received, String> answers) {
    this.listening = listening;
    this.answers = answers;
    Thread.ofVirtual().start(this::listen);
  }

  /** Starts one that answers each request with these bytes, given as Latin-1 text. */
  static StandIn answering(Function<Received, String> answers) {
    try {
      return new StandIn(new ServerSocket(0, 4096, InetAddress.getLoopbackAddress()), answers);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** An answer with a body of known length. */
  static String answer(String status, String body) {
    return "HTTP/1.1 "
        + status
        + "\r\nContent-Type: text/xml\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private void listen() {
    try {
      while (true) {
        Socket client = listening.accept();
        open.add(client);
        Thread.ofVirtual().start(() -> serve(client));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket client) {
    try (client) {
      var in = client.getInputStream();
      for (String head = Wire.head(in); !head.isEmpty(); head = Wire.head(in)) {
        if (head.toLowerCase(java.util.Locale.ROOT).contains("expect: 100-continue")) {
          write(client, "HTTP/1.1 100 Continue\r\n\r\n");
        }
        var one = new Received(head, body(head, in));
        received.add(one);
        write(client, answers.apply(one));
      }
    } catch (IOException gone) {
      // Holdpoint was killed, or closed an idle connection.
    } finally {
      open.remove(client);
    }
  }

  private static String body(String head, InputStream in) throws IOException {
    return new String(Wire.body(head, in), StandardCharsets.ISO_8859_1);
  }

  private static void write(Socket client, String text) throws IOException {
    client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** What arrived so far. */
  List<Received> received() {
    return List.copyOf(received);
  }

  int port() {
    return listening.getLocalPort();
  }

  @Override
  public void close() {
    try {
      listening.close();
      for (Socket one : open) {
        one.close();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
