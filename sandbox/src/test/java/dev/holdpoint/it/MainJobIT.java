package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job through real clients: paused, shown to two people, run once when both agree. */
final class MainJobIT {
  private static final Pattern HOLD = Pattern.compile("ho_[0-9a-z]{20}");

  @TempDir private Path data = Path.of("");

  @Test
  void aws_deleteStack_runsOnceAfterTwoPeopleAgree() {
    try (var holdpoint = Running.up(data, "--hold-for", "PT1S")) {
      String endpoint = holdpoint.proxy() + "/aws";
      var read = Clients.aws(endpoint, "cloudformation", "describe-stacks");
      assertThat(read.output()).contains("checkout-prod");
      assertThat(read.exitCode()).isZero();

      var held = deleteStack(endpoint);
      assertThat(held.exitCode()).isNotZero();
      assertThat(held.output()).contains("ApprovalRequired").contains("tier1-destructive");
      String hold = hold(held.output());
      assertThat(holdpoint.as("alice").vote(hold, "approve").status()).isEqualTo(200);
      assertThat(hold(deleteStack(endpoint).output())).isEqualTo(hold);
      assertThat(holdpoint.as("bob").vote(hold, "approve").status()).isEqualTo(200);

      var approved = deleteStack(endpoint);
      assertThat(approved.output()).doesNotContain("ApprovalRequired");
      assertThat(approved.exitCode()).isZero();
      assertThat(holdpoint.journal("cloudformation:DeleteStack")).isEqualTo(1);
      var again = deleteStack(endpoint);
      assertThat(again.exitCode()).isNotZero();
      assertThat(hold(again.output())).isNotEqualTo(hold);
    }
    assertThat(Running.run("ledger", "verify", "--data", data.toString()).exitCode()).isZero();
  }

  @Test
  void kubectl_deleteNamespace_runsOnceAfterTwoPeopleAgree() {
    try (var holdpoint = Running.up(data, "--hold-for", "PT1S")) {
      String server = holdpoint.proxy() + "/kubernetes";
      assertThat(Clients.kubectl(data, server, "get", "namespaces").output()).contains("checkout");

      var held = deleteNamespace(server);
      assertThat(held.output()).contains("tier1-destructive");
      String hold = hold(held.output());
      holdpoint.as("alice").vote(hold, "approve");
      assertThat(hold(deleteNamespace(server).output())).isEqualTo(hold);
      holdpoint.as("bob").vote(hold, "approve");

      var approved = deleteNamespace(server);
      assertThat(approved.output()).contains("deleted");
      assertThat(approved.exitCode()).isZero();
      assertThat(holdpoint.journal("delete namespaces")).isEqualTo(1);
      assertThat(deleteNamespace(server).exitCode()).isNotZero();
    }
  }

  @Test
  void toolCall_sameShellLine_getsTheSameCard() {
    try (var holdpoint = Running.up(data, "--hold-for", "PT1S")) {
      String stack = hold(deleteStack(holdpoint.proxy() + "/aws").output());
      String namespace = hold(deleteNamespace(holdpoint.proxy() + "/kubernetes").output());
      String stackLine = "aws cloudformation delete-stack --stack-name checkout-prod";
      var asked = holdpoint.asAgent().bash(stackLine);
      assertThat(asked.status()).isEqualTo(202);
      assertThat(asked.decision()).isEqualTo("hold");

      var alice = holdpoint.as("alice");
      assertSameCard(alice.hold(stack), alice.hold(asked.hold()));
      String other = holdpoint.asAgent().bash("kubectl delete namespace checkout").hold();
      assertSameCard(alice.hold(namespace), alice.hold(other));
    }
  }

  private static void assertSameCard(Value.Fields one, Value.Fields other) {
    for (String name : List.of("sentence", "blastRadius", "rules", "quorum", "alternatives")) {
      assertThat(other.get(name)).as(name).isPresent().isEqualTo(one.get(name));
    }
    assertThat(one.get("rules").orElseThrow().toString()).contains("tier1-destructive");
    assertThat(one.get("approvals").orElseThrow())
        .isEqualTo(Value.Fields.NONE.with("have", 0).with("need", 2));
  }

  @Test
  void toolCall_afterTwoApprovals_isAllowedOnce() {
    try (var holdpoint = Running.up(data)) {
      var agent = holdpoint.asAgent();
      String line = "aws cloudformation delete-stack --stack-name checkout-prod";
      var held = agent.bash(line);
      holdpoint.as("alice").vote(held.hold(), "approve");
      assertThat(agent.bash(line).status()).isEqualTo(202);
      holdpoint.as("bob").vote(held.hold(), "approve");

      var allowed = agent.bash(line);
      assertThat(allowed.status()).isEqualTo(200);
      assertThat(allowed.decision()).isEqualTo("allow");
      var done =
          agent.post(
              "/v1/tool-calls/" + allowed.body().text("id").orElseThrow() + "/outcome",
              "{\"status\":\"succeeded\",\"detail\":\"gone\"}");
      assertThat(done.status()).as(done.toString()).isEqualTo(200);
      assertThat(agent.get("/v1/holds/" + held.hold()).body().text("state")).contains("succeeded");
      var again = agent.bash(line);
      assertThat(again.status()).isEqualTo(202);
      assertThat(again.hold()).isNotEqualTo(held.hold());
    }
  }

  private static Finished deleteStack(String endpoint) {
    return Clients.aws(endpoint, "cloudformation", "delete-stack", "--stack-name", "checkout-prod");
  }

  private Finished deleteNamespace(String server) {
    return Clients.kubectl(data, server, "delete", "namespace", "checkout");
  }

  private static String hold(String output) {
    Matcher found = HOLD.matcher(output);
    assertThat(found.find()).as("a hold id in: %s", output).isTrue();
    return found.group();
  }
}
