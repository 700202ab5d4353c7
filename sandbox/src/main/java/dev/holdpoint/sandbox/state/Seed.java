package dev.holdpoint.sandbox.state;

import java.time.Instant;
import java.util.List;

/** The world as it is before anybody touches it. */
public final class Seed {
  private Seed() {}

  /** A fresh world around a cluster; ages count back from the given time. */
  public static World world(Instant now, Cluster cluster) {
    return new World(CloudSeed.cloud(now), cluster, CodeSeed.host(), List.of());
  }
}
