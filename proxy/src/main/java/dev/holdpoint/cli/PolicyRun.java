package dev.holdpoint.cli;

import dev.holdpoint.assess.Inventory;
import dev.holdpoint.classify.Classifiers;
import dev.holdpoint.policy.ExampleRunner;
import dev.holdpoint.policy.Rule;
import dev.holdpoint.policy.text.Source;
import dev.holdpoint.policy.text.Suite;
import dev.holdpoint.policy.text.SuiteRunner;
import dev.holdpoint.policy.text.SuiteText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One run of {@code policy test}: prints what fails and counts. One thread. */
final class PolicyRun {
  private final Classifiers classifiers = Classifiers.standard();
  private int ran;
  private int failed;

  /** A rule's own examples, through the real classifiers. */
  void examples(Rule rule, Inventory places) {
    for (var result : new ExampleRunner(classifiers::classify, places).run(rule)) {
      String said = Screen.inert(result.example().said());
      count(
          result.passed(),
          rule.id()
              + (result.expected() ? ": does not match " : ": matches ")
              + said
              + "  ("
              + Screen.inert(result.because())
              + ")");
    }
  }

  /** A suite's cases, on the set that the suite is written for. */
  void suite(Path file) throws IOException {
    Suite suite = SuiteText.read(new Source(file.toString(), Files.readString(file)));
    var runner = new SuiteRunner(classifiers::classify);
    for (var result : runner.run(suite, PolicySources.of(suite, file))) {
      count(
          result.passed(),
          file
              + ":"
              + result.one().line()
              + ": "
              + Screen.inert(result.one().given().spoken())
              + ": "
              + Screen.inert(result.complaint().orElse("")));
    }
  }

  private void count(boolean passed, String about) {
    ran++;
    if (!passed) {
      failed++;
      System.out.println("FAIL " + about);
    }
  }

  int passed() {
    return ran - failed;
  }

  int failed() {
    return failed;
  }
}
