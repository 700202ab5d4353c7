package dev.holdpoint.gateway;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An upstream made by hand: it records what it got and answers as the test says, byte by byte. */
final class RawUpstream implements AutoCloseable {

  /** What to do with one request whose head was read; true to go on with the next one. */
  interface Script {
    boolean answer(String head, InputStream in, Socket socket) throws IOException;
  }

  final List<String> heads = new CopyOnWriteArrayList<>();
  final List<String> bodies = new CopyOnWriteArrayList<>();
  final AtomicInteger connections = new AtomicInteger();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ServerSocket server;

  RawUpstream(Script script) throws IOException {
    server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(() -> accept(script));
  }

  /** Reads the declared body, then sends exactly these characters. */
  static RawUpstream saying(String answer) throws IOException {
    var box = new RawUpstream[1];
    box[0] =
        new RawUpstream(
            (head, in, socket) -> {
              RawUpstream self = self(box);
              self.bodies.add(readBody(head, in));
              send(socket, answer);
              return true;
            });
    return box[0];
  }

  private static RawUpstream self(RawUpstream[] box) {
    while (box[0] == null) {
      Thread.onSpinWait();
    }
    return box[0];
  }

  static void send(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    out.flush();
  }

  private void accept(Script script) {
    try {
      while (true) {
        Socket socket = server.accept();
        connections.incrementAndGet();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket, script));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void serve(Socket socket, Script script) {
    try (socket) {
      socket.setTcpNoDelay(true);
      var in = new BufferedInputStream(socket.getInputStream());
      String head = readHead(in);
      while (!head.isEmpty()) {
        heads.add(head);
        if (!script.answer(head, in, socket)) {
          return;
        }
        head = readHead(in);
      }
    } catch (IOException gone) {
      // The other side left.
    } finally {
      open.remove(socket);
    }
  }

  static String readHead(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    int c;
    while ((c = in.read()) >= 0) {
      bytes.write(c);
      if (c == '\n' && bytes.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
        return bytes.toString(StandardCharsets.ISO_8859_1);
      }
    }
    return "";
  }

  static String readBody(String head, InputStream in) throws IOException {
    String lower = head.toLowerCase();
    if (lower.contains("transfer-encoding: chunked")) {
      return readChunks(in);
    }
    int at = lower.indexOf("content-length: ");
    if (at < 0) {
      return "";
    }
    int length = Integer.parseInt(lower.substring(at + 16, lower.indexOf('\r', at)));
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException("the request broke off");
    }
    return new String(body, StandardCharsets.ISO_8859_1);
  }

  private static String readChunks(InputStream in) throws IOException {
    var body = new StringBuilder();
    while (true) {
      String line = readLine(in);
      if (line.isEmpty()) {
        throw new EOFException("the request broke off");
      }
      int size = Integer.parseInt(line, 16);
      body.append(new String(in.readNBytes(size), StandardCharsets.ISO_8859_1));
      readLine(in);
      if (size == 0) {
        return body.toString();
      }
    }
  }

  private static String readLine(InputStream in) throws IOException {
    var line = new StringBuilder();
    int c;
    while ((c = in.read()) >= 0 && c != '\n') {
      line.append((char) c);
    }
    return line.toString().strip();
  }

  int port() {
    return server.getLocalPort();
  }

  @Override
  public void close() {
    try {
      server.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
