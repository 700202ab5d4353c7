package dev.holdpoint.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.classify.azure.AzureClassifier;
import dev.holdpoint.classify.google.GoogleClassifier;
import dev.holdpoint.classify.rule.Rule;
import dev.holdpoint.classify.rule.Rules;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The curated lines of Google and Azure say something that their readers understand. */
class CloudRulesTest {

  static Stream<Rule> rules() {
    return Stream.of(GoogleClassifier.class, AzureClassifier.class)
        .flatMap(beside -> Rules.load(beside, "rules.txt").all());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void rule_saysAnEffect_orHowToUndoAndWhy(Rule rule) {
    String word = rule.word().orElseThrow().toUpperCase(Locale.ROOT);
    boolean effect = Stream.of(Effect.values()).anyMatch(known -> known.name().equals(word));
    boolean undo = Stream.of(Reversibility.values()).anyMatch(known -> known.name().equals(word));

    assertThat(effect || word.equals("ASKED") || undo && !rule.because().isEmpty()).isTrue();
    assertThat(rule.operations()).noneMatch(String::isEmpty);
  }
}
