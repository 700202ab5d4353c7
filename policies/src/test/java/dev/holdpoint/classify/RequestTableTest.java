package dev.holdpoint.classify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Requests and what they are; every parameter that changes an effect stands beside its harmless
 * twin.
 */
class RequestTableTest {
  private static final Classifiers CLASSIFIERS = Classifiers.standard();

  static Stream<RequestTable.Row> rows() {
    return Stream.of("aws", "kubernetes", "github", "google", "azure")
        .map(system -> system + "-requests.txt")
        .flatMap(RequestTable::rows);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void request_isWhatTheTableSays(RequestTable.Row row) {
    String answer = RequestTable.spoken(CLASSIFIERS.classify(row.call()));

    assertThat(answer).startsWith(row.expected());
  }
}
