package dev.holdpoint.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.policy.text.Packs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** CEL costs a few hundred milliseconds: whoever has no condition does not pay for it. */
class ConditionLoadingTest {

  /** Decides by the baseline in a fresh machine. */
  static final class Baseline {
    public static void main(String[] args) {
      PolicySet set =
          dev.holdpoint.policy.text.PolicyText.read(Packs.source("baseline"), PolicyKit.NOW)
              .policySet();
      Decision decision =
          PolicyKit.decided(
              set,
              PolicyKit.aws(
                  "DeleteStack",
                  dev.holdpoint.action.Effect.DELETE,
                  PolicyKit.stack("search-staging")));
      System.out.println("decided " + decision.word());
    }
  }

  @Test
  void baseline_decides_withoutLoadingCel() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                Baseline.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .directory(new File("."))
            .start();
    String log = new String(process.getInputStream().readAllBytes());

    assertThat(log).contains("decided hold").doesNotContain(" dev.cel.");
  }

  @Test
  void prewarm_anyTime_works() {
    Condition.prewarm();

    assertThat(Condition.compile("action.system == 'aws'").source())
        .isEqualTo("action.system == 'aws'");
  }
}
