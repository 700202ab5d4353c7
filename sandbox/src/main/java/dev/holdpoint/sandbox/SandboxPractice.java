package dev.holdpoint.sandbox;

import dev.holdpoint.installation.Practice;
import dev.holdpoint.sandbox.world.SandboxWorld;
import java.net.URI;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The stand-in world as evaluation mode's upstream. */
final class SandboxPractice implements Practice {
  private final AtomicReference<@Nullable SandboxWorld> world = new AtomicReference<>();

  @Override
  public World start() {
    SandboxWorld started = SandboxWorld.start(0);
    world.set(started);
    return new Running(started);
  }

  /** The world that was started last, for telling what became of it. */
  SandboxWorld world() {
    return java.util.Objects.requireNonNull(world.get(), "the world is started first");
  }

  private record Running(SandboxWorld world) implements World {
    @Override
    public SortedMap<String, URI> bases() {
      return new TreeMap<>(
          Map.of("aws", world.aws(), "kubernetes", world.kubernetes(), "github", world.github()));
    }

    @Override
    public URI page() {
      return world.page();
    }

    @Override
    public void close() {
      world.close();
    }
  }
}
