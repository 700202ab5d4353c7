package dev.holdpoint.classify.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.CallClass;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.PlanCall;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanClassifierTest {
  private static final PlanClassifier PLANS = new PlanClassifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "aws_instance   | \"no-op\"             | READ",
        "aws_instance   | \"read\"              | READ",
        "aws_instance   | \"create\"            | CREATE",
        "aws_instance   | \"update\"            | UPDATE",
        "aws_instance   | \"delete\"            | DELETE",
        "aws_instance   | \"delete\",\"create\" | REPLACE",
        "aws_instance   | \"create\",\"delete\" | REPLACE",
        "aws_instance   | \"forget\"            | DELETE",
        "aws_instance   | \"dance\"             | UNKNOWN",
        "aws_iam_policy | \"create\"            | GRANT",
        "aws_iam_policy | \"delete\"            | DELETE"
      })
  void classify_change_hasItsEffect(String type, String verbs, Effect effect) {
    var answer = PLANS.classify(plan(type, verbs, "{}"));

    assertThat(answer.actionsOrUnknown())
        .singleElement()
        .satisfies(action -> assertThat(action.effect()).isEqualTo(effect));
  }

  @Test
  void classify_bucketThatBecomesPublic_isExposed() {
    assertThat(
            PLANS
                .classify(plan("aws_s3_bucket", "\"update\"", "{\"acl\":\"public-read\"}"))
                .callClass())
        .isEqualTo(CallClass.PERMISSIONS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "{}",
        "[]",
        "{\"format_version\":\"1.0\"}",
        "{\"format_version\":\"1.0\",\"resource_changes\":{}}",
        "{\"format_version\":\"1.0\",\"resource_changes\":[{}]}",
        "{\"format_version\":\"1.0\",\"resource_changes\":[{\"change\":{\"actions\":[]}}]}",
        "{\"format_version\":\"1.0\",\"resource_changes\":[],\"resource_changes\":[]}",
        "{\"format_version\":\"1.0\",\"resource_changes\":[],\"errored\":true}"
      })
  void classify_textThatIsNoPlan_isUnrecognized(String json) {
    assertThat(PLANS.classify(new PlanCall(json))).isInstanceOf(Classification.Unrecognized.class);
  }

  private static PlanCall plan(String type, String verbs, String after) {
    return new PlanCall(
        ("{\"format_version\":\"1.0\",\"resource_changes\":[{\"address\":\"x.y\","
                + "\"type\":\"%s\",\"change\":{\"actions\":[%s],\"after\":%s}}]}")
            .formatted(type, verbs, after));
  }
}
