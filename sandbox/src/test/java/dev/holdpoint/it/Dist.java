package dev.holdpoint.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The distribution that the build has just made, started with the JDK that runs the tests. */
final class Dist {
  private Dist() {}

  static List<String> up(Path data, String... arguments) {
    var command =
        new ArrayList<>(
            List.of(
                "up",
                "--data",
                data.toString(),
                "--proxy-port",
                "0",
                "--agent-port",
                "0",
                "--console-port",
                "0"));
    command.addAll(List.of(arguments));
    return command;
  }

  static Process start(List<String> arguments, List<String> jvm) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:disable",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow"));
    command.addAll(jvm);
    command.addAll(List.of("-cp", jar().toString(), "dev.holdpoint.sandbox.Main"));
    command.addAll(arguments);
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      return process;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static Path jar() {
    Path lib = root().resolve("sandbox/target/dist/lib");
    try (var jars = Files.list(lib)) {
      return jars.filter(jar -> jar.getFileName().toString().startsWith("holdpoint-sandbox-"))
          .findFirst()
          .orElseThrow(() -> new AssertionError("no distribution in " + lib + ": run ./build"));
    } catch (IOException missing) {
      throw new AssertionError("no distribution in " + lib + ": run ./build", missing);
    }
  }

  static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("policies"))) {
      at = at.getParent();
    }
    return at;
  }
}
