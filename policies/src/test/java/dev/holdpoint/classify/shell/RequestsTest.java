package dev.holdpoint.classify.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Body;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.aws.AwsActions;
import dev.holdpoint.classify.aws.AwsRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** P9: a line that sends a request is judged as that request. */
class RequestsTest {
  private static final Action ANSWER = Action.unknown("test", "", "answer", "from the classifier");

  static List<CaseFile.Case> requests() {
    return CaseFile.read(RequestsTest.class, "requests.txt");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void classify_lineThatSendsARequest_takesTheRequestsAnswer(CaseFile.Case row) {
    var sent = new ArrayList<HttpCall>();
    var shell =
        new ShellClassifier(
            call -> {
              sent.add(call);
              return Classification.of(ANSWER);
            });

    var actions = shell.classify(new ShellCall(row.text(), Optional.empty())).actionsOrUnknown();

    assertThat(sent).extracting(RequestsTest::spoken).containsExactly(row.expected());
    assertThat(actions).contains(ANSWER);
  }

  @Test
  void awsLine_sameAsRequest_isTheSameAction() {
    var request =
        new AwsRequest(
            "cloudformation",
            "DeleteStack",
            Optional.of("eu-west-1"),
            Value.Fields.NONE.with("StackName", "checkout-prod"));

    assertThat(
            actions(
                "aws --region eu-west-1 cloudformation delete-stack --stack-name checkout-prod"))
        .containsExactly(AwsActions.of(request));
    assertThat(
            actions(
                "aws cloudformation delete-stack --region eu-west-1 --cli-input-json"
                    + " '{\"StackName\":\"checkout-prod\"}'"))
        .containsExactly(AwsActions.of(request));
  }

  @Test
  void s3Remove_recursive_isUnboundedDelete() {
    assertThat(actions("aws s3 rm s3://b/logs --recursive"))
        .singleElement()
        .satisfies(
            action -> {
              assertThat(action.operation()).isEqualTo("DeleteObjects");
              assertThat(action.count().spoken()).isEqualTo("unbounded");
            });
    assertThat(actions("aws s3 rm s3://b/logs --recursive --dryrun"))
        .extracting(Action::effect)
        .containsExactly(Effect.READ);
  }

  private static List<Action> actions(String line) {
    return new ShellClassifier(call -> Classification.of(ANSWER))
        .classify(new ShellCall(line, Optional.empty()))
        .actionsOrUnknown();
  }

  private static String spoken(HttpCall call) {
    String body = call.body() instanceof Body.Whole(var bytes) ? " " + bytes.utf8().orElse("") : "";
    return call.method() + " " + call.authority() + " " + call.target() + body;
  }
}
