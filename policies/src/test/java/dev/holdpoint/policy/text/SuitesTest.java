package dev.holdpoint.policy.text;

import static dev.holdpoint.policy.PolicyKit.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Call;
import dev.holdpoint.action.Classification;
import dev.holdpoint.policy.PolicyKit;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every case of {@code policies/suites} comes out as it says. */
class SuitesTest {
  private static final List<String> SUITES = List.of("baseline", "environments");

  @TestFactory
  List<DynamicTest> suites_everyCase_comesOutAsExpected() {
    return SUITES.stream()
        .map(name -> SuiteText.read(PolicyKit.file("suites/" + name + ".yaml")))
        .flatMap(suite -> run(suite).stream())
        .map(SuitesTest::test)
        .toList();
  }

  private static List<SuiteRunner.Result> run(Suite suite) {
    var policies = PolicyText.read(Packs.sources(suite.policies()), NOW).policySet();
    return new SuiteRunner(SuitesTest::none).run(suite, policies);
  }

  private static DynamicTest test(SuiteRunner.Result result) {
    String name =
        result.suite().name() + ":" + result.one().line() + " " + result.one().given().spoken();
    return DynamicTest.dynamicTest(name, () -> assertThat(result.complaint()).as(name).isEmpty());
  }

  private static Classification none(Call call) {
    return new Classification.Unrecognized("test", "these suites hold actions only");
  }

  @Test
  void run_caseThatDiffers_saysHow() {
    Suite suite =
        SuiteText.read(
            new Source(
                "s.yaml",
                """
                policies: [baseline]
                cases:
                - call: rm -rf /
                  expect: { decision: allow, rules: [reads], approvals: 1 }
                """));

    assertThat(run(suite).getFirst().complaint())
        .contains(
            "decided hold by [not-understood] with 1 approvals, "
                + "expected allow by [reads] with 1 approvals");
  }
}
