package dev.holdpoint.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A real client on this machine, run with an environment of its own. */
record Program(Path file, Map<String, String> environment) {
  /** What a run printed, both streams together. */
  record Run(int status, String output) {
    Run isDone() {
      assertThat(status).as(output).isZero();
      return this;
    }
  }

  /** The first of the given places, or of the search path, where the program answers so. */
  static Optional<Path> find(String name, String versionStart, String... versionArguments) {
    List<Path> places = new ArrayList<>(List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin")));
    for (String place : System.getenv().getOrDefault("PATH", "").split(":")) {
      places.add(Path.of(place));
    }
    return places.stream()
        .map(place -> place.resolve(name))
        .filter(Files::isExecutable)
        .filter(
            file ->
                new Program(file, Map.of()).run(versionArguments).output().contains(versionStart))
        .findFirst();
  }

  Run run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(file.toString()));
    command.addAll(List.of(arguments));
    try {
      Path output = Files.createTempFile("program", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      process.getOutputStream().close();
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new AssertionError(command + " did not end: " + Files.readString(output));
      }
      String printed = Files.readString(output);
      Files.delete(output);
      return new Run(process.exitValue(), printed);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
