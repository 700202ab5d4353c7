package dev.holdpoint.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import dev.holdpoint.config.Settings;
import dev.holdpoint.config.SettingsFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** The container files, as far as they can be checked without an engine. */
class DockerFilesTest {
  private static final Path DOCKER = Documents.root().resolve("docker");
  private static final String BUILT = "/src/sandbox/target/dist/lib";

  private static List<String> instructions() {
    return Documents.text("docker/Dockerfile")
        .replace("\\\n", " ")
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  private static List<String> instructions(String name) {
    return instructions().stream()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1).strip())
        .toList();
  }

  @Test
  void image_everyInstruction_isAKnownOne() {
    assertThat(instructions())
        .allMatch(
            line ->
                line.matches(
                    "(FROM|RUN|WORKDIR|COPY|USER|VOLUME|EXPOSE|HEALTHCHECK|ENTRYPOINT|CMD) .+"));
    assertThat(instructions().getFirst()).startsWith("FROM ");
  }

  @Test
  void image_everyCopiedFile_exists() {
    List<String> sources =
        instructions("COPY").stream()
            .filter(line -> line.startsWith("--from=build "))
            .map(line -> line.split(" ")[1])
            .toList();

    assertThat(sources).contains(BUILT).allMatch(source -> source.startsWith("/src/"));
    assertThat(sources)
        .filteredOn(source -> !source.equals(BUILT))
        .allSatisfy(
            source ->
                assertThat(Documents.root().resolve(source.substring("/src/".length()))).exists());
  }

  @Test
  void image_everyProgramItStarts_isCopiedAndExecutable() throws IOException {
    for (String name : List.of("ENTRYPOINT", "HEALTHCHECK")) {
      String command = instructions(name).getFirst();
      String program =
          new ObjectMapper().readTree(command.substring(command.indexOf('['))).get(0).asText();
      String copy =
          instructions("COPY").stream()
              .filter(line -> line.endsWith(" " + program))
              .findFirst()
              .orElseThrow();
      Path source = Documents.root().resolve(copy.split(" ")[1].substring("/src/".length()));

      assertThat(source).isExecutable();
      assertThat(Documents.text(source).orElseThrow()).startsWith("#!/bin/sh\n");
    }
  }

  @Test
  void image_configurationOfItsCommand_isCopied() throws IOException {
    var command = new ObjectMapper().readTree(instructions("CMD").getFirst());

    assertThat(command.get(1).asText()).isEqualTo("--config");
    assertThat(instructions("COPY"))
        .anyMatch(line -> line.endsWith("docker/holdpoint.yaml " + command.get(2).asText()));
    assertThat(instructions("VOLUME")).containsExactly(command.get(4).asText());
  }

  @Test
  void compose_builds_thisImageFromTheRoot() throws IOException {
    JsonNode service = yaml("compose.yaml").at("/services/holdpoint");
    Path context = DOCKER.resolve(service.at("/build/context").asText()).normalize();

    assertThat(context).isEqualTo(Documents.root());
    assertThat(context.resolve(service.at("/build/dockerfile").asText())).exists();
    assertThat(service.at("/volumes/0").asText())
        .isEqualTo("holdpoint:" + instructions("VOLUME").getFirst());
    assertThat(yaml("compose.yaml").at("/volumes").has("holdpoint")).isTrue();
  }

  @Test
  void sample_loads_withItsInventoryAndToken() throws IOException {
    Settings settings = SettingsFile.read(DOCKER.resolve("holdpoint.yaml"));
    String token = settings.agents().getFirst().tokenEnv().orElseThrow();

    assertThat(settings.inventory()).hasValueSatisfying(file -> assertThat(file).exists());
    assertThat(yaml("compose.yaml").at("/services/holdpoint/environment").has(token)).isTrue();
    assertThat(settings.listeners()).isEqualTo(Settings.Listeners.DEFAULT);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void healthCheck_portThatListensAndOneThatDoesNot_areToldApart() throws Exception {
    int free;
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();

      assertThat(healthCheck(free).exitCode()).isZero();
    }
    assertThat(healthCheck(free).exitCode()).isEqualTo(1);
    assertThat(healthCheck(free).output()).contains("nothing listens on port " + free);
  }

  private static Command.Ended healthCheck(int port) {
    return Command.run(
        Map.of(), List.of("/bin/sh", DOCKER.resolve("listens").toString(), "" + port));
  }

  private static JsonNode yaml(String file) throws IOException {
    return new ObjectMapper(new YAMLFactory()).readTree(Files.readString(DOCKER.resolve(file)));
  }
}
