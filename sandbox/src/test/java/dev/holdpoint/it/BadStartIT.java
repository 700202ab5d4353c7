package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts that must not succeed: exit code 2, the place of the mistake, and what to do. */
final class BadStartIT {
  @TempDir private Path folder = Path.of("");

  @Test
  void brokenPolicyFile_isNamedWithLineAndColumn() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.write(
        rules.resolve("own.yaml"),
        List.of(
            "rules:",
            "- id: own",
            "  match: { effect: [dleete] }",
            "  then: { hold: { approvals: 1 } }",
            "  because: A typing mistake."));
    var started = start("policies: { directories: [rules] }");

    assertRefused(started);
    assertThat(started.output()).containsPattern("own\\.yaml:3:\\d+").contains("dleete");
  }

  @Test
  void policyFile_thatIsNoYaml_isNamedWithLineAndColumn() throws IOException {
    Path rules = Files.createDirectory(folder.resolve("rules"));
    Files.writeString(rules.resolve("own.yaml"), "rules:\n- id: own\n  match: { effect: [delete\n");
    var started = start("policies: { directories: [rules] }");

    assertRefused(started);
    assertThat(started.output()).containsPattern("own\\.yaml:\\d+:\\d+");
  }

  @Test
  void unknownKey_isNamedWithLineAndColumn() throws IOException {
    var started = start("holds: { expiri: PT1S }");

    assertRefused(started);
    assertThat(started.output()).containsPattern("holdpoint\\.yaml:7:\\d+").contains("expiri");
  }

  @Test
  void missingFiles_areNamed() {
    var config = Running.run("up", "--config", folder.resolve("none.yaml").toString());
    assertRefused(config);
    assertThat(config.output()).contains("none.yaml").contains("--config");
    var verify = Running.run("ledger", "verify", "--data", folder.resolve("none").toString());
    assertRefused(verify);
    assertThat(verify.output()).contains("--data");
  }

  private Finished start(String line) throws IOException {
    Path file =
        Files.write(
            folder.resolve("holdpoint.yaml"),
            List.of(
                "listeners: { proxy: 127.0.0.1:0, agent: 127.0.0.1:0, console: 127.0.0.1:0 }",
                "routes:",
                "- name: aws",
                "  match: { prefix: /aws }",
                "  api: aws",
                "  upstream: http://127.0.0.1:1",
                line));
    return Running.run(
        "up", "--config", file.toString(), "--data", folder.resolve("data").toString());
  }

  @Test
  void portInUse_saysWhichAndWhatToDo() throws IOException {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(taken.getLocalPort());
      for (String option : List.of("--proxy-port", "--agent-port", "--console-port")) {
        var command = Dist.up(folder.resolve(option));
        command.set(command.indexOf(option) + 1, port);
        var started = Running.run(command.toArray(String[]::new));
        assertRefused(started);
        assertThat(started.output()).contains(port).contains("--proxy-port");
      }
    }
  }

  @Test
  void dataDirectory_thatCannotBeWritten_isNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a directory");
    for (String place :
        List.of(file.toString(), file.resolve("below").toString(), "/proc/holdpoint")) {
      var started = Running.run(Dist.up(Path.of(place)).toArray(String[]::new));
      assertRefused(started);
      assertThat(started.output()).contains(place).contains("--data");
    }
  }

  @Test
  void secondProcess_onTheSameData_isRefusedAndTheFirstLives() {
    try (var first = Running.up(folder)) {
      var second = Running.run(Dist.up(folder).toArray(String[]::new));
      assertRefused(second);
      assertThat(second.output()).contains(folder.toString());

      assertThat(first.asAgent().bash("kubectl delete namespace checkout").status()).isEqualTo(202);
      assertThat(first.as("alice").waiting()).hasSize(1);
    }
    var proof = Running.run("ledger", "verify", "--data", folder.toString());
    assertThat(proof.exitCode()).as(proof.output()).isZero();
  }

  private static void assertRefused(Finished started) {
    assertThat(started.exitCode()).as(started.output()).isEqualTo(2);
    assertThat(started.output())
        .contains("holdpoint: ")
        .doesNotContain("\tat ")
        .doesNotContain("\nready\n");
  }
}
