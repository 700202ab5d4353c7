package dev.holdpoint.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A command that has ended: exit code and everything it printed, standard error included. */
record Finished(int exitCode, String output) {

  static Finished of(Process process, Duration limit) {
    var text =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
              } catch (IOException broken) {
                throw new UncheckedIOException(broken);
              }
            });
    try {
      if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError("did not end within " + limit + ": " + text.join());
      }
      return new Finished(process.exitValue(), text.join());
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** Runs a real client with these environment variables. */
  static Finished of(Map<String, String> environment, List<String> command) {
    try {
      var builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      builder.environment().keySet().removeIf(name -> name.toLowerCase().endsWith("_proxy"));
      var process = builder.start();
      process.getOutputStream().close();
      return of(process, Duration.ofSeconds(120));
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
