package dev.holdpoint.web;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request with a Host header that no honest client would send. */
public final class RawHost {
  private RawHost() {}

  public static int status(int port, String path, String host) {
    try (var socket = new Socket("127.0.0.1", port)) {
      String head = "GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      var in = new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII);
      return Integer.parseInt(new BufferedReader(in).readLine().split(" ")[1]);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
