package dev.holdpoint.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where an installation lives: shared by all commands that read or serve one. */
final class DataOptions {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = ".holdpoint",
      description = "the installation's data directory (default: ${DEFAULT-VALUE})")
  private Path data = Path.of(".holdpoint");

  @Nullable
  @Option(names = "--config", paramLabel = "FILE", description = "holdpoint.yaml")
  private Path config;

  Path data() {
    return data.toAbsolutePath().normalize();
  }

  @Nullable Path config() {
    return config;
  }
}
