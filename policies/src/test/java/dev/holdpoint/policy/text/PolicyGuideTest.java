package dev.holdpoint.policy.text;

import static dev.holdpoint.policy.PolicyKit.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Classification;
import dev.holdpoint.policy.PolicyKit;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every YAML sample of the policy guide is accepted as what it is. */
class PolicyGuideTest {
  private static final Pattern SAMPLE = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

  private static String guide() {
    return PolicyKit.file("../docs/policy-guide.md").text();
  }

  private static Stream<Source> samples() {
    String guide = guide();
    return SAMPLE
        .matcher(guide)
        .results()
        .map(found -> new Source("guide:" + line(guide, found.start()), found.group(1)));
  }

  private static long line(String text, int offset) {
    return text.substring(0, offset).lines().count() + 1;
  }

  @TestFactory
  Stream<DynamicTest> guide_everySample_isAccepted() {
    return samples().map(one -> DynamicTest.dynamicTest(one.name(), () -> accept(one)));
  }

  private static void accept(Source sample) {
    if (sample.text().startsWith("inventory:")) {
      assertThat(InventoryText.read(sample).entries()).isNotEmpty();
    } else if (sample.text().startsWith("policies:")) {
      Suite suite = SuiteText.read(sample);
      var set = PolicyText.read(Packs.sources(suite.policies()), NOW).policySet();
      var runner = new SuiteRunner(call -> new Classification.Unrecognized("test", "none"));
      assertThat(runner.run(suite, set)).isNotEmpty().allMatch(SuiteRunner.Result::passed);
    } else {
      assertThat(PolicyText.read(sample, NOW).rules()).isNotEmpty();
    }
  }

  @Test
  void guide_everyMatchField_isDescribed() {
    assertThat(MatchReader.KEYS)
        .allSatisfy(key -> assertThat(guide()).contains("| `" + key + "` |"));
  }

  @Test
  void guide_everyPack_isNamed() {
    List<String> missing =
        Packs.NAMES.stream().filter(name -> !guide().contains("`" + name + "`")).toList();

    assertThat(missing).isEmpty();
  }
}
