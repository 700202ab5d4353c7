package dev.holdpoint.classify.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.SqlCall;
import dev.holdpoint.action.Target;
import dev.holdpoint.classify.shell.CaseFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SqlClassifierTest {
  private static final SqlClassifier SQL = new SqlClassifier();

  static List<CaseFile.Case> cases() {
    return CaseFile.read(SqlClassifierTest.class, "cases.txt");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void classify_statement_hasTheExpectedClass(CaseFile.Case row) {
    assertThat(classify(row.text()).callClass().word())
        .describedAs("%s", classify(row.text()))
        .isEqualTo(row.expected());
  }

  @Test
  void targets_dropOfTwoTables_areBothInTheirDatabase() {
    var answer = SQL.classify(new SqlCall("DROP TABLE IF EXISTS a, s.b", Optional.of("shop")));

    assertThat(answer.actionsOrUnknown())
        .flatExtracting(Action::targets)
        .containsExactly(
            Target.of("table", "a", Map.of("database", "shop")),
            Target.of("table", "s.b", Map.of("database", "shop")));
  }

  @Test
  void classify_garbageBehindADrop_neverThrowsAndNeverReads() {
    var random = new Random(20261123);
    for (int i = 0; i < 5_000; i++) {
      var text = new StringBuilder("DROP TABLE t ");
      for (int j = random.nextInt(30); j > 0; j--) {
        text.append("a1$'\"`;-/*#()\\ \n".charAt(random.nextInt(16)));
      }
      assertThat(classify(text.toString()).callClass().word())
          .describedAs("seed 20261123, round %d: %s", i, text)
          .isIn("destructive", "unknown");
    }
  }

  private static Classification classify(String statement) {
    return SQL.classify(new SqlCall(statement, Optional.empty()));
  }
}
