package dev.holdpoint.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image's entry point, run with the distribution instead of an engine. */
class DockerEntrypointIT {
  private static final long READY_WITHIN_NANOS = TimeUnit.SECONDS.toNanos(60);

  @TempDir private Path folder = Path.of("");

  @Test
  void entrypoint_version_isPrinted() {
    var ended = Command.run(Map.of(), List.of(Command.entrypoint(), "--version"));

    assertThat(ended.output()).startsWith("holdpoint ");
    assertThat(ended.exitCode()).isZero();
  }

  @Test
  void entrypoint_withoutJars_saysWhatToDo() {
    var ended =
        Command.run(
            Map.of("HOLDPOINT_LIB", folder.toString()), List.of(Command.entrypoint(), "--version"));

    assertThat(ended.output()).contains("HOLDPOINT_LIB");
    assertThat(ended.exitCode()).isEqualTo(2);
  }

  @Test
  void sampleConfiguration_withoutTheToken_isRefused() {
    var ended = Command.run(Map.of("CHECKOUT_BOT_TOKEN", ""), up());

    assertThat(ended.output()).contains("checkout-bot");
    assertThat(ended.exitCode()).isEqualTo(2);
  }

  @Test
  void sampleConfiguration_withTheToken_becomesReady() throws Exception {
    Path output = folder.resolve("output");
    var token = Map.of("CHECKOUT_BOT_TOKEN", "a-token-of-at-least-32-characters");
    Process process = Command.start(token, up(), output);
    try {
      assertThat(isReady(process, output)).as(Files.readString(output)).isTrue();
    } finally {
      process.destroy();
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
  }

  private List<String> up() {
    return List.of(
        Command.entrypoint(),
        "up",
        "--config",
        "docker/holdpoint.yaml",
        "--data",
        folder.resolve("data").toString(),
        "--proxy-port",
        "0",
        "--agent-port",
        "0",
        "--console-port",
        "0");
  }

  private static boolean isReady(Process process, Path output)
      throws IOException, InterruptedException {
    long until = System.nanoTime() + READY_WITHIN_NANOS;
    while (System.nanoTime() < until && process.isAlive()) {
      if (Files.readAllLines(output).contains("ready")) {
        return true;
      }
      var unused = process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    return false;
  }
}
