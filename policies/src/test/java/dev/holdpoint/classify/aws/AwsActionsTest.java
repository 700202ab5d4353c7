package dev.holdpoint.classify.aws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Body;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Headers;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AwsActionsTest {

  @Test
  void commandLine_andRequest_reachTheSameAction() {
    var options =
        Value.Fields.of(
            Map.of(
                "db-instance-identifier", Value.of("orders"),
                "skip-final-snapshot", Value.of("true")));
    String operation = AwsCatalog.cliOperation("rds", "delete-db-instance").orElseThrow();
    var parameters = AwsCatalog.cliParameters("rds", "delete-db-instance", options);
    var region = Optional.of("us-east-1");

    Action typed = AwsActions.of(new AwsRequest("rds", operation, region, parameters));
    Action sent =
        sent(
            "rds.us-east-1.amazonaws.com",
            "Action=DeleteDBInstance&Version=2014-10-31&DBInstanceIdentifier=orders"
                + "&SkipFinalSnapshot=true");

    assertThat(typed).isEqualTo(sent);
    assertThat(typed.parameters().get("SkipFinalSnapshot")).contains(Value.of(true));
  }

  @Test
  void servicesThatShareOneApi_areOneService() {
    var parameters = Value.Fields.of(Map.of("DBClusterIdentifier", Value.of("graph")));

    for (String cli : List.of("rds", "docdb", "neptune")) {
      var request = new AwsRequest(cli, "DeleteDBCluster", Optional.empty(), parameters);
      assertThat(AwsActions.of(request).service()).isEqualTo("rds");
    }
  }

  @Test
  void idempotencyTokens_areNotParameters() {
    String sent = "Action=DeleteStack&StackName=s&ClientRequestToken=";

    assertThat(sent("cloudformation.us-east-1.amazonaws.com", sent + "1"))
        .isEqualTo(sent("cloudformation.us-east-1.amazonaws.com", sent + "2"));
  }

  @Test
  void arn_saysAccountAndRegion() {
    var name = Value.of("arn:aws:cloudformation:eu-west-1:111122223333:stack/checkout/1");
    var request =
        new AwsRequest(
            "cloudformation",
            "DeleteStack",
            Optional.of("us-east-1"),
            Value.Fields.of(Map.of("StackName", name)));

    Target target = AwsActions.of(request).targets().get(0);

    assertThat(target.scope())
        .containsEntry("account", "111122223333")
        .containsEntry("region", "eu-west-1");
  }

  @Test
  void unknownOperation_isUnknown() {
    var request = new AwsRequest("s3", "ExplodeBucket", Optional.empty(), Value.Fields.NONE);

    assertThat(AwsActions.of(request).effect()).isEqualTo(Effect.UNKNOWN);
  }

  @Test
  void cliOperation_knowsServicesByTheClisNames() {
    assertThat(AwsCatalog.cliOperation("cloudformation", "delete-stack")).contains("DeleteStack");
    assertThat(AwsCatalog.cliOperation("s3api", "put-bucket-acl")).contains("PutBucketAcl");
    assertThat(AwsCatalog.cliOperation("elbv2", "delete-rule")).contains("DeleteRule");
    assertThat(AwsCatalog.cliOperation("elb", "delete-rule")).isEmpty();
    assertThat(AwsCatalog.cliOperation("logs", "delete-log-group")).contains("DeleteLogGroup");
    assertThat(AwsCatalog.cliOperation("deploy", "stop-deployment")).contains("StopDeployment");
    assertThat(AwsCatalog.cliOperation("configservice", "put-config-rule"))
        .contains("PutConfigRule");
    assertThat(AwsCatalog.cliOperation("sesv2", "delete-contact")).contains("DeleteContact");
    assertThat(AwsCatalog.cliOperation("nothing", "delete-stack")).isEmpty();
  }

  @Test
  void rules_eachNamesOperationsThatExist() {
    var dead = new ArrayList<String>();
    for (Rule rule : AwsActions.RULES.get().all().toList()) {
      var names =
          AwsCatalog.standard().named(rule.service()).stream()
              .filter(service -> service.head().cli().equals(rule.service()))
              .flatMap(service -> service.operations().stream().map(AwsOperation::name))
              .toList();
      for (String operation : rule.operations()) {
        String pattern = operation.replace("*", ".*");
        if (names.stream().noneMatch(name -> name.matches(pattern))) {
          dead.add(rule.service() + ":" + operation);
        }
      }
    }

    assertThat(dead).isEmpty();
  }

  private static Action sent(String host, String body) {
    var call = new HttpCall("POST", host, "/", "", Headers.NONE, Body.of(body), Optional.empty());
    return ((Classification.Recognized) new AwsClassifier().classify(call)).actions().get(0);
  }
}
