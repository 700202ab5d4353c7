package dev.holdpoint.classify.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.McpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.shell.CaseFile;
import dev.holdpoint.classify.shell.ShellClassifier;
import dev.holdpoint.classify.sql.SqlClassifier;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class McpClassifierTest {
  private static final McpClassifier MCP =
      new McpClassifier(
          new ShellClassifier(call -> new Classification.Unrecognized("http", "nobody's")),
          new SqlClassifier());

  static List<CaseFile.Case> tools() {
    return CaseFile.read(McpClassifierTest.class, "tools.txt");
  }

  @ParameterizedTest
  @MethodSource("tools")
  void classify_tool_hasTheExpectedClass(CaseFile.Case row) {
    String[] parts = row.text().split(";", -1);
    var hints =
        switch (parts.length < 3 ? "" : parts[2].strip()) {
          case "readOnlyHint" -> Value.Fields.NONE.with("readOnlyHint", true);
          case "destructiveHint" -> Value.Fields.NONE.with("destructiveHint", true);
          case "writes" -> Value.Fields.NONE.with("readOnlyHint", false);
          default -> Value.Fields.NONE;
        };

    var answer = MCP.classify(call(parts[0], parts[1].strip(), hints, Value.Fields.NONE));

    assertThat(answer.callClass().word()).isEqualTo(row.expected());
  }

  @Test
  void classify_statementInsideATool_isJudgedAsThatStatement() {
    var drop = Value.Fields.NONE.with("sql", "DROP TABLE orders");
    var select = Value.Fields.NONE.with("sql", "SELECT * FROM orders");

    assertThat(MCP.classify(call("execute_sql", "", Value.Fields.NONE, drop)).callClass())
        .isEqualTo(CallClass.DESTRUCTIVE);
    assertThat(MCP.classify(call("execute_sql", "", Value.Fields.NONE, select)).callClass())
        .isEqualTo(CallClass.READ);
  }

  @Test
  void classify_lineInsideATool_isJudgedAsThatLine() {
    var line = Value.Fields.NONE.with("command", "rm -rf /srv/data");

    assertThat(MCP.classify(call("run_command", "", Value.Fields.NONE, line)).callClass())
        .isEqualTo(CallClass.DESTRUCTIVE);
  }

  private static McpCall call(
      String tool, String description, Value.Fields hints, Value.Fields arguments) {
    return new McpCall(
        "server", tool, Optional.of(description).filter(text -> !text.isEmpty()), hints, arguments);
  }
}
