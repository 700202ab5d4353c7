package dev.holdpoint.it;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** One raw connection: bytes out, bytes in, nothing understood but where an answer ends. */
final class Wire implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
  private static final Pattern BODYLESS = Pattern.compile("^$|^HTTP/1.1 (204|304) ");
  private static final int PATIENCE_MILLIS = 120_000;

  private final Socket socket;

  Wire(int port) {
    try {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setSoTimeout(PATIENCE_MILLIS);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Writes this text as Latin-1. */
  Wire send(String text) {
    try {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return this;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The next answer with head, framing and body as it was on the wire; empty at the end. */
  String answer() {
    try {
      String head = head(socket.getInputStream());
      return BODYLESS.matcher(head).find() ? head : head + raw(head, socket.getInputStream());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** Sends one request on a connection of its own and gives back the answer. */
  static String once(int port, String request) {
    try (var wire = new Wire(port)) {
      return wire.send(request).answer();
    }
  }

  /** A request or status line with its fields, up to and with the empty line. */
  static String head(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    int matched = 0;
    while (matched < 4) {
      int next = in.read();
      if (next < 0) {
        return "";
      }
      bytes.write(next);
      matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  /** The content behind that head. */
  static byte[] body(String head, InputStream in) throws IOException {
    var content = new ByteArrayOutputStream();
    if (isChunked(head)) {
      for (int size = chunk(in, null); size > 0; size = chunk(in, null)) {
        content.writeBytes(in.readNBytes(size));
        in.readNBytes(2);
      }
      while (!line(in).isBlank()) {
        // Trailers belong to nobody here.
      }
      return content.toByteArray();
    }
    var length = LENGTH.matcher(head);
    return length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
  }

  private static String raw(String head, InputStream in) throws IOException {
    if (!isChunked(head)) {
      return new String(body(head, in), StandardCharsets.ISO_8859_1);
    }
    var text = new StringBuilder();
    for (int size = chunk(in, text); size > 0; size = chunk(in, text)) {
      text.append(new String(in.readNBytes(size + 2), StandardCharsets.ISO_8859_1));
    }
    String line = line(in);
    while (!line.isBlank()) {
      text.append(line);
      line = line(in);
    }
    return text.append(line).toString();
  }

  private static boolean isChunked(String head) {
    return head.toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked");
  }

  private static int chunk(InputStream in, @org.jspecify.annotations.Nullable StringBuilder into)
      throws IOException {
    String line = line(in);
    if (into != null) {
      into.append(line);
    }
    return line.isBlank() ? 0 : Integer.parseInt(line.strip().split(";", 2)[0], 16);
  }

  private static String line(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int next = in.read(); next >= 0; next = in.read()) {
      bytes.write(next);
      if (next == '\n') {
        break;
      }
    }
    return bytes.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
