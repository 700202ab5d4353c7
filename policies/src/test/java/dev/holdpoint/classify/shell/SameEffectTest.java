package dev.holdpoint.classify.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Body;
import dev.holdpoint.action.Call;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.classify.Classifiers;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** P9: the same effect gets the same actions through the shell and through HTTP. */
class SameEffectTest {
  private static final Classifiers ALL = Classifiers.standard();

  static List<CaseFile.Case> doors() {
    return CaseFile.read(SameEffectTest.class, "doors.txt");
  }

  @ParameterizedTest
  @MethodSource("doors")
  void classify_lineAndRequest_areTheSameActions(CaseFile.Case row) {
    List<String> line = facts(new ShellCall(row.text(), Optional.empty()));

    assertThat(line)
        .isEqualTo(facts(request(row.expected())))
        .noneMatch(f -> f.contains("UNKNOWN"));
  }

  private static List<String> facts(Call call) {
    return ALL.classify(call).actionsOrUnknown().stream().map(SameEffectTest::fact).toList();
  }

  /** Everything that rules and people see of an action, without how it was read. */
  private static String fact(Action action) {
    return String.join(
        " ",
        action.system(),
        action.service(),
        action.operation(),
        action.effect().name(),
        action.targets().toString(),
        action.count().spoken());
  }

  private static HttpCall request(String text) {
    String[] words = text.split(" ", 4);
    String body = words.length < 4 ? "" : words[3];
    String[] target = words[2].split("\\?", 2);
    String type = body.startsWith("{") ? "application/json" : "application/x-www-form-urlencoded";
    return new HttpCall(
        words[0],
        words[1],
        target[0],
        target.length == 2 ? target[1] : "",
        body.isEmpty() ? Headers.NONE : Headers.of("Content-Type", type),
        Body.of(body),
        Optional.empty());
  }
}
