package dev.holdpoint.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/** A client that sends exactly the bytes it is given. */
final class RawClient implements AutoCloseable {
  private final Socket socket;

  RawClient(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(20_000);
  }

  RawClient send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return this;
  }

  Socket socket() {
    return socket;
  }

  /** Everything until the other side closes. */
  String readAll() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  /** The next answer: its head and a body of declared length. */
  String readAnswer() throws IOException {
    String head = readHead();
    int at = head.toLowerCase().indexOf("content-length: ");
    int length = at < 0 ? 0 : Integer.parseInt(head.substring(at + 16, head.indexOf('\r', at)));
    byte[] body = socket.getInputStream().readNBytes(length);
    return head + new String(body, StandardCharsets.ISO_8859_1);
  }

  String readHead() throws IOException {
    return RawUpstream.readHead(socket.getInputStream());
  }

  String read(int bytes) throws IOException {
    return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
  }

  /** What came until the connection was reset; fails when it ended in order. */
  String readUntilReset() throws IOException {
    var got = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    try {
      int c;
      while ((c = in.read()) >= 0) {
        got.write(c);
      }
    } catch (SocketException reset) {
      return got.toString(StandardCharsets.ISO_8859_1);
    }
    throw new AssertionError("the connection ended in order after: " + got);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
