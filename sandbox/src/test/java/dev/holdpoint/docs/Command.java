package dev.holdpoint.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs one command in the checkout's root. */
final class Command {
  private static final int LIMIT_SECONDS = 120;

  private Command() {}

  /** Exit code, and both streams together. */
  record Ended(int exitCode, String output) {}

  /** To its end. */
  static Ended run(Map<String, String> environment, List<String> command) {
    try {
      Path output = Files.createTempFile("command", ".out");
      Process process = start(environment, command, output);
      try {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
          throw new AssertionError(command + " did not end: " + Files.readString(output));
        }
        return new Ended(process.exitValue(), Files.readString(output));
      } finally {
        process.destroyForcibly();
        Files.deleteIfExists(output);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** Starts it with the JDK of the tests as the first on the search path. */
  static Process start(Map<String, String> environment, List<String> command, Path output)
      throws IOException {
    var builder =
        new ProcessBuilder(command)
            .directory(Documents.root().toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    Path java = Path.of(System.getProperty("java.home"), "bin");
    builder.environment().put("PATH", java + ":" + System.getenv("PATH"));
    builder.environment().put("HOLDPOINT_LIB", library().toString());
    builder.environment().put("NO_COLOR", "1");
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return process;
  }

  /** The jars that the build has just put together. */
  private static Path library() {
    return Documents.root().resolve("sandbox/target/dist/lib");
  }

  static String entrypoint() {
    return Documents.root().resolve("docker/entrypoint").toString();
  }
}
