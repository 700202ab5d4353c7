package dev.holdpoint.classify.tool;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Effect;
import dev.holdpoint.action.ToolCall;
import dev.holdpoint.action.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToolClassifierTest {

  @ParameterizedTest
  @CsvSource({
    "Read,/repo/a,READ",
    "read_file,/repo/a,READ",
    "Grep,/repo,READ",
    "LS,/repo,READ",
    "WebFetch,,READ",
    "Write,/repo/a,UPDATE",
    "MultiEdit,/repo/a,UPDATE",
    "Write,,UNKNOWN",
    "Write,/etc/passwd,UNKNOWN",
    "Edit,/home/me/.ssh/authorized_keys,UNKNOWN",
    "Edit,/repo/../x,UNKNOWN",
    "ReadAndDelete,/repo/a,UNKNOWN",
    "Launch,,UNKNOWN"
  })
  void classify_builtInTool_hasItsEffect(String tool, String path, Effect effect) {
    var input = path == null ? Value.Fields.NONE : Value.Fields.NONE.with("file_path", path);

    var answer = new ToolClassifier().classify(new ToolCall(tool, input));

    assertThat(answer.actionsOrUnknown())
        .singleElement()
        .satisfies(action -> assertThat(action.effect()).isEqualTo(effect));
  }
}
