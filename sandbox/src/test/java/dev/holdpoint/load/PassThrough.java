package dev.holdpoint.load;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Measures plain reads through Holdpoint against the same reads sent to the upstream directly, in
 * interleaved rounds on loopback, and prints ratios. Bounded in time; starts nothing itself.
 *
 * <p>Arguments: proxy port, path behind the proxy, upstream port, path at the upstream, rounds,
 * seconds for each round, connections.
 */
final class PassThrough {
  private PassThrough() {}

  /** Requests a second and latencies of one round. */
  private record Round(double perSecond, long p50Micros, long p99Micros) {}

  public static void main(String[] arguments) throws InterruptedException {
    int proxy = Integer.parseInt(arguments[0]);
    int upstream = Integer.parseInt(arguments[2]);
    int rounds = Integer.parseInt(arguments[4]);
    int seconds = Integer.parseInt(arguments[5]);
    int connections = Integer.parseInt(arguments[6]);
    run(proxy, arguments[1], seconds, connections);
    run(upstream, arguments[3], seconds, connections);
    List<Double> ratios = new ArrayList<>();
    System.out.println(
        "round   direct/s   through/s   ratio   direct p50/p99   through p50/p99 µs");
    for (int round = 1; round <= rounds; round++) {
      Round direct = run(upstream, arguments[3], seconds, connections);
      Round through = run(proxy, arguments[1], seconds, connections);
      double ratio = through.perSecond() / direct.perSecond();
      ratios.add(ratio);
      System.out.printf(
          Locale.ROOT,
          "%5d   %8.0f   %9.0f   %5.2f   %6d/%-8d   %6d/%d%n",
          round,
          direct.perSecond(),
          through.perSecond(),
          ratio,
          direct.p50Micros(),
          direct.p99Micros(),
          through.p50Micros(),
          through.p99Micros());
    }
    ratios.sort(Double::compare);
    System.out.printf(
        Locale.ROOT,
        "median ratio %.2f, from %.2f to %.2f%n",
        ratios.get(ratios.size() / 2),
        ratios.getFirst(),
        ratios.getLast());
  }

  private static Round run(int port, String path, int seconds, int connections)
      throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<long[]>> work = new ArrayList<>();
      for (int i = 0; i < connections; i++) {
        work.add(() -> one(port, path, end));
      }
      long[] all = {};
      for (Future<long[]> done : threads.invokeAll(work)) {
        long[] mine = done.get();
        int before = all.length;
        all = Arrays.copyOf(all, before + mine.length);
        System.arraycopy(mine, 0, all, before, mine.length);
      }
      Arrays.sort(all);
      return new Round(
          all.length / (double) seconds,
          all[all.length / 2] / 1_000,
          all[(int) (all.length * 0.99)] / 1_000);
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a connection failed", failed);
    }
  }

  private static long[] one(int port, String path, long end) throws IOException {
    byte[] request =
        ("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n\r\n")
            .getBytes(StandardCharsets.US_ASCII);
    long[] latencies = new long[200_000];
    int count = 0;
    try (var socket = new Socket()) {
      socket.setTcpNoDelay(true);
      socket.connect(new InetSocketAddress("127.0.0.1", port));
      var in = new BufferedInputStream(socket.getInputStream(), 16_384);
      while (System.nanoTime() < end && count < latencies.length) {
        long began = System.nanoTime();
        socket.getOutputStream().write(request);
        answer(in);
        latencies[count++] = System.nanoTime() - began;
      }
    }
    return Arrays.copyOf(latencies, count);
  }

  /** Reads one answer with a Content-Length. */
  private static void answer(InputStream in) throws IOException {
    int length = -1;
    String line = line(in);
    if (!line.startsWith("HTTP/1.1 200")) {
      throw new IOException("answered " + line);
    }
    while (!line.isEmpty()) {
      line = line(in);
      if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    in.skipNBytes(length);
  }

  private static String line(InputStream in) throws IOException {
    var text = new StringBuilder();
    int c = in.read();
    while (c != '\n') {
      if (c < 0) {
        throw new IOException("the connection was closed");
      }
      if (c != '\r') {
        text.append((char) c);
      }
      c = in.read();
    }
    return text.toString();
  }
}
