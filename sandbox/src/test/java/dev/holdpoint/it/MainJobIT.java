package dev.holdpoint.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Value;
import java.nio.file.Path;
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
      assertThat(journal(holdpoint, "DeleteStack")).isEqualTo(1);
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
      assertThat(Clients.kubectl(data, server, "get", "namespaces").output())
          .contains("checkout");

      var held = deleteNamespace(server);
      assertThat(held.output()).contains("tier1-destructive");
      String hold = hold(held.output());
      holdpoint.as("alice").vote(hold, "approve");
      assertThat(hold(deleteNamespace(server).output())).isEqualTo(hold);
      holdpoint.as("bob").vote(hold, "approve");

      var approved = deleteNamespace(server);
      assertThat(approved.output()).contains("deleted");
      assertThat(approved.exitCode()).isZero();
      var again = deleteNamespace(server);
      assertThat(again.exitCode()).isNotZero();
    }
  }

  @Test
  void toolCall_sameShellLine_getsSameRuleAndQuorum() {
    try (var holdpoint = Running.up(data, "--hold-for", "PT1S")) {
      var agent = new AgentClient(holdpoint.agent(), holdpoint.agentToken());
      String line = "aws cloudformation delete-stack --stack-name checkout-prod";
      var held = agent.bash(line);
      assertThat(held.status()).isEqualTo(202);
      var asked = (Value.Fields) held.body().get("hold").orElseThrow();
      String hold = asked.text("id").orElseThrow();
      assertThat(asked.get("approvals").orElseThrow())
          .isEqualTo(Value.Fields.NONE.with("have", 0).with("need", 2));
      assertThat(held.body().get("rules").orElseThrow().toString())
          .contains("tier1-destructive");

      holdpoint.as("alice").vote(hold, "approve");
      assertThat(agent.bash(line).status()).isEqualTo(202);
      holdpoint.as("bob").vote(hold, "approve");
      var allowed = agent.bash(line);
      assertThat(allowed.status()).isEqualTo(200);
      assertThat(allowed.body().text("decision")).contains("allow");
      var again = agent.bash(line);
      assertThat(again.status()).isEqualTo(202);
    }
  }

  private static Finished deleteStack(String endpoint) {
    return Clients.aws(
        endpoint, "cloudformation", "delete-stack", "--stack-name", "checkout-prod");
  }

  private Finished deleteNamespace(String server) {
    return Clients.kubectl(data, server, "delete", "namespace", "checkout");
  }

  private static String hold(String output) {
    Matcher found = HOLD.matcher(output);
    assertThat(found.find()).as("a hold id in: %s", output).isTrue();
    return found.group();
  }

  /** How often the world behind Holdpoint was told to do that. */
  static int journal(Running holdpoint, String operation) {
    String world = Http.get(holdpoint.upstream("aws") + "/_world").body();
    return world.split("\"" + operation + "\"", -1).length - 1;
  }
}
