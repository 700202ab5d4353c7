package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.state.Cluster;
import dev.holdpoint.sandbox.state.ObjectChange;
import dev.holdpoint.sandbox.state.ObjectKey;
import dev.holdpoint.sandbox.state.World;
import dev.holdpoint.sandbox.state.WorldStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

/** One watch: first what is there (unless a version is given), then what changes, until it ends. */
final class Watch {
  private static final long MAX_SECONDS = 300;
  private final WorldStore store;
  private final Request request;
  private final ResourcePath path;

  Watch(WorldStore store, Request request, ResourcePath path) {
    this.store = store;
    this.request = request;
    this.path = path;
  }

  Reply answer() {
    World world = store.snapshot();
    String asked = request.field("resourceVersion").orElse("");
    boolean fromNow = asked.isEmpty() || asked.equals("0");
    long since = fromNow ? world.cluster().version() : version(asked);
    List<ObjectChange> kept = world.cluster().changes();
    boolean forgotten = !kept.isEmpty() && kept.size() == Cluster.MAX_CHANGES;
    if (forgotten && since + 1 < kept.getFirst().version()) {
      throw new KubernetesFault(410, "Expired", "too old resource version: " + asked);
    }
    return Reply.told(
        200,
        "application/json;stream=watch",
        out -> {
          // Headers leave with the first byte only, and clients wait for them.
          out.write('\n');
          if (fromNow) {
            for (ObjectNode object : Reads.matching(world.cluster(), request, path)) {
              write(out, ObjectChange.Kind.ADDED, object);
            }
          }
          follow(out, since);
        });
  }

  private static long version(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException wrong) {
      throw KubernetesFault.badRequest("invalid resource version: " + text);
    }
  }

  private void follow(OutputStream out, long since) throws IOException {
    Predicate<ObjectNode> chosen = Selection.of(request)::test;
    long seconds = request.field("timeoutSeconds").map(Watch::version).orElse(MAX_SECONDS);
    long end = System.nanoTime() + Duration.ofSeconds(Math.min(seconds, MAX_SECONDS)).toNanos();
    long told = since;
    out.flush();
    while (store.isOpen() && System.nanoTime() < end) {
      World world = store.snapshot();
      for (ObjectChange change : world.cluster().changes()) {
        if (change.version() > told && covers(change.key()) && chosen.test(change.object())) {
          write(out, change.kind(), change.object());
        }
      }
      told = world.cluster().version();
      out.flush();
      if (!awaited(world, Duration.ofNanos(end - System.nanoTime()))) {
        return;
      }
    }
  }

  private boolean awaited(World seen, Duration patience) {
    try {
      return store.awaitBeyond(seen.journal().size(), patience);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean covers(ObjectKey key) {
    return key.resource().equals(path.kind().resource())
        && (path.namespace().isEmpty() || key.namespace().equals(path.namespace()));
  }

  private void write(OutputStream out, ObjectChange.Kind kind, ObjectNode object)
      throws IOException {
    ObjectNode shown =
        Tables.wanted(request)
            ? Tables.table(
                path.kind(),
                List.of(object),
                store.now(),
                object.at("/metadata/resourceVersion").asLong())
            : object;
    ObjectNode event = Json.object().put("type", kind.name());
    event.set("object", shown);
    out.write((event + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
