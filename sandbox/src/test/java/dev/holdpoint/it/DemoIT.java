package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demonstration, as a newcomer runs it. */
final class DemoIT {
  @TempDir private Path data = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"delete-and-recreate", "kubernetes", "tool-call"})
  void demo_approved_runsOnceAndTellsTheStory(String scenario) {
    var demo = play(scenario, "--approve");

    assertThat(demo.output())
        .containsSubsequence(
            "Orders per minute: ", "agent ", "PAUSED", "nothing was executed", "alice", "bob")
        .contains("tier1-destructive")
        .contains("/holds/ho_")
        .contains("Approved by people, run once")
        .contains("holdpoint ledger verify")
        .doesNotContain("Exception");
    assertThat(demo.exitCode()).as(demo.output()).isZero();
    assertWhole();
  }

  @ParameterizedTest
  @ValueSource(strings = {"delete-and-recreate", "kubernetes", "tool-call"})
  void demo_denied_leavesTheEnvironmentAlone(String scenario) {
    var demo = play(scenario, "--deny");

    assertThat(demo.output())
        .containsSubsequence("PAUSED", "alice", "refused", "Fix the stack in place", "lives")
        .doesNotContain("Exception");
    assertThat(demo.exitCode()).as(demo.output()).isEqualTo(1);
    assertWhole();
  }

  private Finished play(String scenario, String how) {
    return Running.run(
        "demo",
        scenario,
        how,
        "--data",
        data.toString(),
        "--proxy-port",
        "0",
        "--agent-port",
        "0",
        "--console-port",
        "0");
  }

  private void assertWhole() {
    var proof = Running.run("ledger", "verify", "--data", data.toString());
    assertThat(proof.exitCode()).as(proof.output()).isZero();
    assertThat(proof.output()).contains("whole");
  }
}
