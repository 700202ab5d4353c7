package dev.holdpoint.policy.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.classify.Classifiers;
import dev.holdpoint.policy.ExampleRunner;
import dev.holdpoint.policy.Rule;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of every shipped rule, through the real classifiers and the sample inventory. */
final class PackExamplesTest {
  private static final ExampleRunner RUNNER =
      new ExampleRunner(
          Classifiers.standard()::classify, InventoryText.read(Packs.sampleInventory()));

  static Stream<Rule> rules() {
    return PolicyText.read(Packs.sources(Packs.NAMES), Instant.EPOCH).rules().stream();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void examples_ofRule_hitAndMissAsWritten(Rule rule) {
    assertThat(RUNNER.run(rule))
        .isNotEmpty()
        .allSatisfy(
            result ->
                assertThat(result.passed())
                    .as("%s: %s (%s)", rule.id(), result.example().said(), result.because())
                    .isTrue());
  }
}
