package dev.holdpoint.console;

import dev.holdpoint.action.Canon;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldWords;
import dev.holdpoint.web.Incoming;
import dev.holdpoint.web.Problem;
import dev.holdpoint.web.Reply;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * {@code GET /api/v1/events}: tells browsers and programs about every change of a hold, as
 * server-sent events. A reader that is too slow is told to load everything again. Safe for many
 * threads.
 */
final class Changes implements AutoCloseable {
  static final int MOST_READERS = 200;
  private static final int MOST_WAITING = 256;
  private static final String RELOAD = "event: reload\ndata: {}\n\n";
  private static final String END = "";

  private final Duration heartbeat;
  private final Set<ArrayBlockingQueue<String>> readers = ConcurrentHashMap.newKeySet();
  private final AtomicLong number = new AtomicLong();
  private volatile boolean closed;

  Changes(Duration heartbeat) {
    this.heartbeat = heartbeat;
  }

  /** How many changes there were; a page that was made at another number is out of date. */
  long number() {
    return number.get();
  }

  /** Quick and never blocks: for {@code Holds.onChange}. */
  void tell(Hold hold) {
    number.incrementAndGet();
    String event =
        "event: hold\nid: %s.%d\ndata: %s\n\n"
            .formatted(hold.id(), hold.version(), Canon.write(HoldWords.brief(hold)));
    for (var reader : readers) {
      if (!reader.offer(event)) {
        reader.clear();
        reader.offer(RELOAD);
      }
    }
  }

  Reply stream(Porter porter, Incoming request) {
    Visitor visitor = porter.visitor(request);
    if (readers.size() >= MOST_READERS) {
      throw Problem.of(
          503, "too-many-streams", "Too many event streams", "poll /api/v1/holds instead");
    }
    boolean bySession = visitor.session().isPresent();
    String id = request.cookie(Porter.COOKIE).orElse("");
    return new Reply.Streamed(
        "text/event-stream",
        out -> write(out, () -> !bySession || porter.identities().sessions().peek(id).isPresent()));
  }

  private void write(OutputStream out, java.util.function.BooleanSupplier signedIn)
      throws IOException {
    var queue = new ArrayBlockingQueue<String>(MOST_WAITING);
    readers.add(queue);
    try {
      send(out, "retry: 3000\n: welcome\n\n");
      send(out, "event: seen\ndata: {\"number\":%d}\n\n".formatted(number()));
      while (!closed && signedIn.getAsBoolean()) {
        String event = queue.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
        send(out, event == null || event.equals(END) ? ": still here\n\n" : event);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    } finally {
      readers.remove(queue);
    }
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Ends all streams. */
  @Override
  public void close() {
    closed = true;
    readers.forEach(reader -> reader.offer(END));
  }
}
