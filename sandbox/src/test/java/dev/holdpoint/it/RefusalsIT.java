package dev.holdpoint.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Value;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Votes and calls that must not count, each with its typed reason. */
final class RefusalsIT {
  @TempDir private Path folder = Path.of("");

  @Test
  void votes_thatMayNotCount_areRefusedWithTypedReason() {
    try (var holdpoint = Running.up(folder, "--hold-for", "PT0.2S")) {
      String hold = held(holdpoint, "checkout-prod");
      var alice = holdpoint.as("alice");
      var bob = holdpoint.as("bob");
      assertThat(alice.vote(hold, "approve").status()).isEqualTo(200);
      assertRefused(alice.vote(hold, "approve"), 403, "already-voted");
      assertRefused(bob.vote(hold, "approve", "0".repeat(64)), 409, "stale-card");
      assertRefused(
          new Approver(holdpoint.console(), holdpoint.agentToken()).vote(hold, "approve", "x"),
          403,
          "agent-token-refused");
      assertRefused(
          new Approver(holdpoint.console(), "hpu_nobody").vote(hold, "approve", "x"),
          401,
          "unknown-token");
      assertThat(alice.hold(hold).get("approvals").orElseThrow())
          .isEqualTo(Value.Fields.NONE.with("have", 1).with("need", 2));
      assertThat(bob.vote(hold, "deny").status()).isEqualTo(200);
      assertRefused(bob.vote(hold, "approve"), 410, "over");
      assertThat(holdpoint.journal("cloudformation:DeleteStack")).isZero();
    }
  }

  @Test
  void tokens_ofTheWrongPlane_areRefused() {
    try (var holdpoint = Running.up(folder, "--hold-for", "PT0.2S")) {
      String person = holdpoint.as("alice").token();
      var asked = new AgentClient(holdpoint.agent(), person).bash("ls");
      assertThat(asked.status()).isEqualTo(403);
      assertThat(asked.body().text("reason")).contains("approver-token-refused");
      var wrong = new AgentClient(holdpoint.agent(), "hpa_wrong").bash("ls");
      assertThat(wrong.status()).isEqualTo(401);

      String basic = Base64.getEncoder().encodeToString(("agent:" + person).getBytes(UTF_8));
      for (String field :
          List.of(
              "Holdpoint-Agent-Token: " + person,
              "Proxy-Authorization: Bearer " + person,
              "Proxy-Authorization: Basic " + basic)) {
        String answer =
            Wire.once(
                holdpoint.proxyPort(),
                "DELETE /kubernetes/api/v1/namespaces/checkout HTTP/1.1\r\nHost: k\r\n"
                    + field
                    + "\r\nConnection: close\r\n\r\n");
        assertThat(answer)
            .startsWith("HTTP/1.1 403 ")
            .contains("Holdpoint-Reason: approver-token-refused")
            .doesNotContain(person);
      }
      var unknown =
          Http.send(
              Http.deleteStack(holdpoint.proxy(), "search-staging")
                  .header("Holdpoint-Agent-Token", "hpa_wrong"));
      assertThat(unknown.headers().firstValue("Holdpoint-Reason")).contains("agent-unknown");
      assertThat(holdpoint.as("alice").waiting()).isEmpty();
      assertThat(holdpoint.journal("cloudformation:DeleteStack")).isZero();
    }
  }

  @Test
  void changedBody_afterApproval_isHeldAnew() {
    try (var holdpoint = Running.up(folder, "--hold-for", "PT0.2S")) {
      String hold = approved(holdpoint);

      String other = held(holdpoint, "checkout-prod&RetainResources.member.1=Database");

      assertThat(other).isNotEqualTo(hold);
      assertThat(holdpoint.as("alice").hold(hold).text("state")).contains("approved");
      assertThat(holdpoint.journal("cloudformation:DeleteStack")).isZero();
    }
  }

  @Test
  void changedTarget_afterApproval_isSupersededAndHeldAnew() {
    try (var holdpoint = Running.up(folder, "--hold-for", "PT0.2S")) {
      String hold = approved(holdpoint);
      var behind =
          Http.send(
              Http.aws(
                  holdpoint.upstream("aws") + "/",
                  "rds",
                  "Action=DeleteDBInstance&Version=2014-10-31&SkipFinalSnapshot=true"
                      + "&DBInstanceIdentifier=checkout-db"));
      assertThat(behind.statusCode()).as(behind.body()).isEqualTo(200);

      String other = held(holdpoint, "checkout-prod");

      assertThat(other).isNotEqualTo(hold);
      var old = holdpoint.as("alice").hold(hold);
      assertThat(old.text("state")).contains("superseded");
      assertThat(old.text("supersededBy")).contains(other);
      assertThat(holdpoint.as("alice").hold(other).get("approvals").orElseThrow())
          .isEqualTo(Value.Fields.NONE.with("have", 0).with("need", 2));
      assertThat(holdpoint.journal("cloudformation:DeleteStack")).isZero();
    }
  }

  @Test
  void principal_votesOnOwnAgentsCall_isRefused() {
    try (var world = StandIn.answering(call -> StandIn.answer("200 OK", "<Response/>"))) {
      var made = Configured.guarding(world, folder, List.of("alice", "bob", "dana"));
      try (var holdpoint = made.up("--hold-for", "PT0.2S")) {
        String hold = heldAnswer(Configured.deleteStack(holdpoint, "own"));

        assertRefused(made.as(holdpoint, "dana").vote(hold, "approve"), 403, "is-principal");
        assertRefused(made.as(holdpoint, "dana").vote(hold, "deny"), 403, "is-principal");

        made.as(holdpoint, "alice").vote(hold, "approve");
        made.as(holdpoint, "bob").vote(hold, "approve");
        var ran = Http.send(Configured.deleteStack(holdpoint, "own"));
        assertThat(ran.statusCode()).as(ran.body()).isEqualTo(200);
        assertThat(Deletions.of(world)).containsExactly("own");
      }
    }
  }

  @Test
  void expiredHold_isOverAndNothingRuns() {
    try (var world = StandIn.answering(call -> StandIn.answer("200 OK", "<Response/>"))) {
      var made =
          Configured.guarding(
              world, folder, List.of("alice", "bob"), "holds: { expiry: PT1S, useWindow: PT1S }");
      try (var holdpoint = made.up("--hold-for", "PT20S")) {
        var expired = Http.send(Configured.deleteStack(holdpoint, "late"));
        assertThat(expired.statusCode()).isEqualTo(403);
        assertThat(expired.body()).contains("ApprovalExpired").contains("Nobody decided");
        String hold = expired.headers().firstValue("Holdpoint-Hold").orElseThrow();
        assertRefused(made.as(holdpoint, "alice").vote(hold, "approve"), 410, "over");

        var agent = Configured.asAgent(holdpoint);
        String line = "aws cloudformation delete-stack --stack-name late";
        String lapsing = agent.bash(line).hold();
        made.as(holdpoint, "alice").vote(lapsing, "approve");
        made.as(holdpoint, "bob").vote(lapsing, "approve");
        Awaitility.await()
            .until(
                () ->
                    state(agent, lapsing).equals("lapsed")
                        || state(agent, lapsing).equals("expired"));
        var anew = agent.bash(line);
        assertThat(anew.status()).isEqualTo(202);
        assertThat(anew.hold()).isNotEqualTo(lapsing);
        assertThat(Deletions.of(world)).isEmpty();
      }
    }
  }

  private static String state(AgentClient agent, String hold) {
    return agent.get("/v1/holds/" + hold).body().text("state").orElseThrow();
  }

  private static void assertRefused(Approver.Reply reply, int status, String reason) {
    assertThat(reply.status()).as(reply.toString()).isEqualTo(status);
    assertThat(reply.reason()).isEqualTo(reason);
  }

  private static String approved(Running holdpoint) {
    String hold = held(holdpoint, "checkout-prod");
    assertThat(holdpoint.as("alice").vote(hold, "approve").status()).isEqualTo(200);
    assertThat(holdpoint.as("bob").vote(hold, "approve").status()).isEqualTo(200);
    return hold;
  }

  static String held(Running holdpoint, String stack) {
    return heldAnswer(Http.deleteStack(holdpoint.proxy(), stack));
  }

  private static String heldAnswer(java.net.http.HttpRequest.Builder call) {
    var answer = Http.send(call);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
    return answer.headers().firstValue("Holdpoint-Hold").orElseThrow();
  }
}
