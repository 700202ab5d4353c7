package dev.holdpoint.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Effect;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.McpCall;
import dev.holdpoint.action.Mode;
import dev.holdpoint.action.PlanCall;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.SqlCall;
import dev.holdpoint.action.ToolCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.fakes.FakeGuard;
import dev.holdpoint.fakes.FakePeople;
import dev.holdpoint.fakes.Wire.Got;
import dev.holdpoint.guard.Answer;
import dev.holdpoint.guard.Answer.Refusal;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.identity.Agents.Recognition;
import dev.holdpoint.policy.Decision;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToolCallTest {
  private static final String BASH = "{\"tool\":\"bash\",\"input\":{\"command\":\"ls\"}}";

  private AgentUnderTest agent;

  @BeforeEach
  void start() {
    agent = new AgentUnderTest();
  }

  @AfterEach
  void stop() {
    agent.close();
  }

  @Test
  void ask_allowed_is200WithTheContractsFields() {
    Got got = agent.ask(BASH);

    assertThat(got.status()).isEqualTo(200);
    assertThat(got.json().text("decision")).contains("allow");
    assertThat(got.json().text("mode")).contains("enforce");
    assertThat(got.json().text("id").orElseThrow()).matches("tc_[0-9a-z]{20}");
    assertThat(got.json().fields())
        .containsKeys("actions", "blastRadius", "rules", "message", "next")
        .doesNotContainKeys("hold", "would");
  }

  @Test
  void ask_held_is202WithTheHold() {
    agent.guard.enforced = FakeGuard.HOLD;
    agent.guard.enact = agent::pending;

    Got got = agent.ask(BASH);

    assertThat(got.status()).isEqualTo(202);
    assertThat(got.json().text("decision")).contains("hold");
    assertThat(got.json().text("message")).contains("held by tier1-destructive");
    assertThat(got.text()).contains("\"next\":[\"poll\",\"retry-identical\"]");
    assertThat(got.text()).contains("continue-update-rollback");
    var hold = (Value.Fields) got.json().get("hold").orElseThrow();
    String id = agent.onlyHold().id().text();
    assertThat(hold.text("id")).contains(id);
    assertThat(hold.text("state")).contains("waiting");
    assertThat(hold.text("statusUrl")).contains(agent.listener.url() + "/v1/holds/" + id);
    assertThat(hold.text("consoleUrl")).contains("http://console.example/holds/" + id);
    assertThat(hold.get("approvals")).contains(Value.Fields.NONE.with("have", 0).with("need", 2));
    assertThat(hold.text("expires")).isPresent();
  }

  @Test
  void ask_refused_isDenyWithAKindAndNeverAllow() {
    for (Refusal.Kind kind : Refusal.Kind.values()) {
      agent.guard.enact =
          judged ->
              new Answer.Refused(new Refusal(kind, "because", List.of("r"), Optional.empty()));
      Got got = agent.ask(BASH);
      assertThat(got.status()).isEqualTo(200);
      assertThat(got.json().text("decision")).contains("deny");
      assertThat(got.json().text("message")).contains("because");
      assertThat(got.json().text("refusal").orElseThrow())
          .isEqualTo(kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }
  }

  @Test
  void ask_shadowMode_allowsAndSaysWhatWouldBe() {
    agent.mode = Mode.SHADOW;
    agent.guard.enforced = FakeGuard.HOLD;
    agent.guard.shadow = new Decision.Deny(FakeGuard.BASIS);

    Got got = agent.ask(BASH);

    assertThat(got.json().text("decision")).contains("allow");
    assertThat(got.json().text("mode")).contains("shadow");
    assertThat(got.json().text("would")).contains("deny");
  }

  @Test
  void ask_plainRead_takesTheQuickWay() {
    agent.guard.effect = Effect.READ;

    assertThat(agent.ask(BASH).json().text("decision")).contains("allow");
    assertThat(agent.guard.patiences).isEmpty();
  }

  @Test
  void ask_everyTool_becomesItsCall() {
    Map<String, Class<?>> tools =
        Map.of(
            "\"bash\",\"input\":{\"command\":\"ls\",\"cwd\":\"/repo\"}",
            ShellCall.class,
            "\"sql\",\"input\":{\"statement\":\"select 1\",\"database\":\"shop\"}",
            SqlCall.class,
            "\"http\",\"input\":{\"method\":\"delete\",\"url\":\"https://h.example/a?b=c\","
                + "\"headers\":{\"X-A\":\"b\"},\"body\":\"x\"}",
            HttpCall.class,
            "\"mcp\",\"input\":{\"server\":\"s\",\"name\":\"n\",\"arguments\":{\"a\":1}}",
            McpCall.class,
            "\"terraform-plan\",\"input\":{\"plan\":{\"a\":1}}",
            PlanCall.class,
            "\"Frobnicate\",\"input\":{\"any\":[1,2]}",
            ToolCall.class);
    tools.forEach(
        (tool, call) -> {
          assertThat(agent.ask("{\"tool\":" + tool + "}").status()).as(tool).isEqualTo(200);
          assertThat(agent.guard.asked.getLast().call()).isInstanceOf(call);
        });
  }

  @Test
  void ask_httpTool_keepsTheWireForm() {
    agent.ask(
        "{\"tool\":\"http\",\"input\":{\"method\":\"delete\","
            + "\"url\":\"https://H.example:8443/a%2Fb?x=%20\"}}");

    var call = (HttpCall) agent.guard.asked.getLast().call();
    assertThat(call.method()).isEqualTo("DELETE");
    assertThat(call.authority()).isEqualTo("h.example:8443");
    assertThat(call.target()).isEqualTo("/a%2Fb?x=%20");
  }

  @Test
  void ask_principal_isTheTokensAndElseTheClaim() {
    String body =
        "{\"onBehalfOf\":\"alice\",\"session\":\"s\",\"tool\":\"bash\",\"input\":{\"command\":\"ls\"}}";

    agent.ask(body);
    assertThat(agent.guard.asked.getLast().caller().principal()).contains("dana");
    agent.wire.postJson(
        "/v1/tool-calls", body, "Authorization", "Bearer " + FakePeople.OTHER_AGENT_TOKEN);
    assertThat(agent.guard.asked.getLast().caller().principal()).contains("alice");
    assertThat(agent.guard.asked.getLast().caller().session()).contains("s");
    assertThat(agent.guard.asked.getLast().door()).isEqualTo("tool-call");
  }

  @Test
  void ask_wait_isBounded() {
    agent.ask(BASH.replaceFirst("\\{", "{\"wait\":\"PT2M\","));
    agent.ask(BASH.replaceFirst("\\{", "{\"wait\":\"PT2M1S\","));
    agent.ask(BASH);

    assertThat(agent.guard.patiences)
        .containsExactly(Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ZERO);
  }

  @Test
  void ask_malformed_isAProblemThatSaysWhatAndWhere() {
    problem("{\"tool\":\"bash\",\"tool\":\"x\",\"input\":{}}", 400, "duplicate-key", "line 1");
    problem("{\"tool\":\"bash\"", 400, "not-json", "line 1");
    problem("[]", 400, "not-json", "object");
    problem(
        "{\"tool\":\"bash\",\"input\":{\"command\":\"ls\",\"cmd\":1}}",
        400,
        "unknown-field",
        "input.cmd");
    problem("{\"tool\":\"bash\",\"input\":{\"command\":1}}", 400, "wrong-type", "input.command");
    problem("{\"tool\":\"bash\",\"input\":{}}", 400, "missing-field", "input.command");
    problem(
        "{\"tool\":\"bash\",\"input\":{\"command\":\" \"}}", 400, "empty-field", "input.command");
    problem("{\"tool\":\"bash\"}", 400, "missing-field", "input");
    problem("{\"input\":{}}", 400, "missing-field", "tool");
    problem("{\"tool\":\"bash\",\"input\":\"ls\"}", 400, "wrong-type", "input");
    problem(BASH.replaceFirst("\\{", "{\"approved\":true,"), 400, "unknown-field", "approved");
    problem(BASH.replaceFirst("\\{", "{\"wait\":\"50s\","), 400, "wrong-type", "wait");
    problem(BASH.replaceFirst("\\{", "{\"wait\":\"-PT1S\","), 400, "wrong-type", "wait");
    problem(
        "{\"tool\":\"http\",\"input\":{\"method\":\"GET\",\"url\":\"/a\"}}",
        400,
        "wrong-value",
        "input.url");
    problem(
        "{\"tool\":\"http\",\"input\":{\"method\":\"GET\",\"url\":\"http://u:p@h/a\"}}",
        400,
        "wrong-value",
        "input.url");
    assertThat(agent.guard.asked).isEmpty();
  }

  private void problem(String body, int status, String reason, String detail) {
    Got got = agent.ask(body);
    assertThat(got.status()).as(body).isEqualTo(status);
    assertThat(got.header("Content-Type")).startsWith("application/problem+json");
    assertThat(got.reason()).as(body).isEqualTo(reason);
    assertThat(got.json().text("detail").orElse("")).contains(detail);
  }

  @Test
  void ask_bodyAtTheLimit_isReadAndOnePastIs413() {
    String frame = "{\"tool\":\"bash\",\"input\":{\"command\":\"\"}}";
    String full = frame.replace("\"\"", "\"" + "x".repeat(1024 * 1024 - frame.length()) + "\"");

    assertThat(agent.ask(full).status()).isEqualTo(200);
    assertThat(agent.ask(full + " ").status()).isEqualTo(413);
  }

  @Test
  void ask_withoutOrWithWrongToken_is401() {
    Got none = agent.wire.postJson("/v1/tool-calls", BASH);
    assertThat(none.status()).isEqualTo(401);
    assertThat(none.header("WWW-Authenticate")).startsWith("Bearer");
    assertThat(agent.wire.postJson("/v1/tool-calls", BASH, "Authorization", "Bearer x").status())
        .isEqualTo(401);
  }

  @Test
  void ask_approversToken_is403TypedAndRecorded() {
    Got got =
        agent.wire.postJson(
            "/v1/tool-calls", BASH, "Authorization", "Bearer " + FakePeople.token("alice"));

    assertThat(got.status()).isEqualTo(403);
    assertThat(got.reason()).isEqualTo("approver-token-refused");
    assertThat(agent.ledger.read(0, 9)).anyMatch(e -> e.kind().equals("approver-token-refused"));
  }

  @Test
  void ask_loopbackAgent_needsNoTokenButAWrongOneIsStillWrong() {
    var local = new Recognition.Agent("local", Optional.of("you"));
    try (var evaluation = new AgentUnderTest(Optional.of(local))) {
      assertThat(evaluation.wire.postJson("/v1/tool-calls", BASH).status()).isEqualTo(200);
      assertThat(evaluation.guard.asked.getLast().caller().agent()).isEqualTo("local");
      assertThat(
              evaluation
                  .wire
                  .postJson("/v1/tool-calls", BASH, "Authorization", "Bearer x")
                  .status())
          .isEqualTo(401);
      assertThat(
              evaluation
                  .wire
                  .postJson("/v1/tool-calls", BASH, "Origin", "https://evil.example")
                  .status())
          .isEqualTo(403);
    }
  }

  @Test
  void ask_withGrant_mustFitTheHoldOfThisCall() {
    agent.guard.enforced = FakeGuard.HOLD;
    agent.guard.enact = agent::pending;
    agent.ask(BASH);
    var approved = agent.holds.move(agent.onlyHold(), HoldState.APPROVED, "");
    var grant =
        (Value.Fields) agent.get("/v1/holds/" + approved.id()).json().get("grant").orElseThrow();
    String with = "{\"grant\":\"" + grant.text("token").orElseThrow() + "\",";

    assertThat(agent.ask(BASH.replaceFirst("\\{", with)).status()).isEqualTo(202);
    assertThat(agent.ask(BASH.replace("ls", "rm").replaceFirst("\\{", with)).reason())
        .isEqualTo("grant-does-not-fit");
    assertThat(agent.ask(BASH.replaceFirst("\\{", "{\"grant\":\"gr_x\",")).status()).isEqualTo(409);
  }
}
