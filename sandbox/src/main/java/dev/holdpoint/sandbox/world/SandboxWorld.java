package dev.holdpoint.sandbox.world;

import dev.holdpoint.sandbox.aws.AwsDoor;
import dev.holdpoint.sandbox.github.GithubDoor;
import dev.holdpoint.sandbox.http.Door;
import dev.holdpoint.sandbox.http.Listeners;
import dev.holdpoint.sandbox.kubernetes.ClusterSeed;
import dev.holdpoint.sandbox.kubernetes.KubernetesDoor;
import dev.holdpoint.sandbox.state.Orders;
import dev.holdpoint.sandbox.state.Seed;
import dev.holdpoint.sandbox.state.World;
import dev.holdpoint.sandbox.state.WorldStore;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A running stand-in world on loopback. Safe for many threads; state lives until it is closed. */
public final class SandboxWorld implements AutoCloseable {
  private final WorldStore store;
  private final Listeners listeners;

  private SandboxWorld(WorldStore store, Listeners listeners) {
    this.store = store;
    this.listeners = listeners;
  }

  /**
   * Starts a fresh world.
   *
   * @param port of the page; the three endpoints take the ports after it. 0 chooses free ones
   */
  public static SandboxWorld start(int port) {
    return start(port, Clock.systemUTC());
  }

  /** Starts a fresh world with a clock of the caller's. */
  public static SandboxWorld start(int port, Clock clock) {
    var store =
        new WorldStore(Seed.world(clock.instant(), ClusterSeed.cluster(clock.instant())), clock);
    Map<String, Door> doors = new LinkedHashMap<>();
    doors.put("page", new WorldPage(store));
    doors.put("aws", new AwsDoor(store));
    doors.put("kubernetes", new KubernetesDoor(store));
    doors.put("github", new GithubDoor(store));
    return new SandboxWorld(store, Listeners.start(port, doors));
  }

  /** The page with the state; {@code /_world} under it is the same as JSON. */
  public URI page() {
    return listeners.base("page");
  }

  /** The endpoint of all AWS services, without a trailing slash. */
  public URI aws() {
    return listeners.base("aws");
  }

  /** The API server of the cluster. */
  public URI kubernetes() {
    return listeners.base("kubernetes");
  }

  /** The REST API of the code host. */
  public URI github() {
    return listeners.base("github");
  }

  /** Everything as it is now, with the journal of what changed it. */
  public World snapshot() {
    return store.snapshot();
  }

  /** What customers notice now. */
  public Orders orders() {
    return snapshot().orders();
  }

  /**
   * Waits for a journal entry beyond the given sequence number.
   *
   * @return false when the patience ended first
   */
  public boolean awaitBeyond(long sequence, Duration patience) throws InterruptedException {
    return store.awaitBeyond(sequence, patience);
  }

  @Override
  public void close() {
    store.close();
    listeners.close();
  }
}
