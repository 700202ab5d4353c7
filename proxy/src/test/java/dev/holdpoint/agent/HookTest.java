package dev.holdpoint.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.McpCall;
import dev.holdpoint.action.Mode;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.action.ToolCall;
import dev.holdpoint.fakes.FakeGuard;
import dev.holdpoint.fakes.Wire.Got;
import dev.holdpoint.guard.Answer;
import dev.holdpoint.guard.Answer.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HookTest {
  private static final String BASH =
      """
      {"session_id":"s1","transcript_path":"/t","cwd":"/repo","hook_event_name":"PreToolUse",
       "permission_mode":"default","tool_name":"Bash","tool_use_id":"toolu_1",
       "tool_input":{"command":"aws s3 rb s3://x --force","description":"clean up"}}
      """;

  private AgentUnderTest agent;

  @BeforeEach
  void start() {
    agent = new AgentUnderTest();
  }

  @AfterEach
  void stop() {
    agent.close();
  }

  private Got hook(String body) {
    return agent.post("/v1/hooks/claude-code", body);
  }

  @Test
  void claude_bashAllowed_isAllowAndTheCallIsUnderstood() {
    assertThat(hook(BASH).text()).contains("\"permissionDecision\":\"allow\"");

    var asked = agent.guard.asked.getLast();
    assertThat(asked.call())
        .isEqualTo(new ShellCall("aws s3 rb s3://x --force", Optional.of("/repo")));
    assertThat(asked.door()).isEqualTo("hook");
    assertThat(asked.reason()).contains("clean up");
    assertThat(asked.caller().session()).contains("s1");
    assertThat(agent.guard.patiences).containsExactly(Duration.ofSeconds(7));
  }

  @Test
  void claude_shadowMode_decidesNothing() {
    agent.mode = Mode.SHADOW;
    agent.guard.enforced = FakeGuard.HOLD;

    assertThat(hook(BASH).text()).isEqualTo("{}");
  }

  @Test
  void claude_held_isDenyThatTellsTheModelWhatToDo() {
    agent.guard.enforced = FakeGuard.HOLD;
    agent.guard.enact = agent::pending;

    Got got = hook(BASH);

    assertThat(got.status()).isEqualTo(200);
    assertThat(got.text())
        .contains("\"permissionDecision\":\"deny\"", "\"hookEventName\":\"PreToolUse\"")
        .contains("nothing was executed", agent.onlyHold().id().text(), "/v1/holds/")
        .contains("run the identical call again", "Do not try another way");
  }

  @Test
  void claude_refused_isDeny() {
    agent.guard.enact =
        judged ->
            new Answer.Refused(
                new Refusal(Refusal.Kind.UNAVAILABLE, "no record", List.of(), Optional.empty()));

    assertThat(hook(BASH).text()).contains("\"permissionDecision\":\"deny\"", "no record");
  }

  @Test
  void claude_otherTools_becomeTheirCalls() {
    hook(BASH.replace("\"Bash\"", "\"mcp__github__delete_repo\""));
    var mcp = (McpCall) agent.guard.asked.getLast().call();
    assertThat(mcp.server()).isEqualTo("github");
    assertThat(mcp.tool()).isEqualTo("delete_repo");

    hook(BASH.replace("\"Bash\"", "\"Read\""));
    assertThat(((ToolCall) agent.guard.asked.getLast().call()).tool()).isEqualTo("Read");
  }

  @Test
  void claude_afterTheTool_outcomeIsReportedOnce() {
    hook(BASH);
    String after = BASH.replace("PreToolUse", "PostToolUseFailure");

    assertThat(hook(after).text()).isEqualTo("{}");
    assertThat(hook(after).text()).isEqualTo("{}");
    assertThat(agent.guard.reports).hasSize(1).first().asString().contains("FAILED");
  }

  @Test
  void claude_otherEvents_areEmptyAndAskNothing() {
    assertThat(hook("{\"hook_event_name\":\"SessionStart\",\"session_id\":\"s\"}").text())
        .isEqualTo("{}");
    assertThat(agent.guard.asked).isEmpty();
  }

  @Test
  void claude_malformed_isAProblemThatNamesOnFailure() {
    for (String body : new String[] {"{", "{}", BASH.replace("\"command\"", "\"cmd\"")}) {
      Got got = hook(body);
      assertThat(got.status()).as(body).isEqualTo(400);
      assertThat(got.text()).contains("onFailure: block");
    }
  }

  @Test
  void codex_allowed_isEmptyBecauseItKnowsNoAllow() {
    assertThat(agent.post("/v1/hooks/codex", BASH).text()).isEqualTo("{}");
    assertThat(agent.post("/v1/hooks/nobody", BASH).status()).isEqualTo(404);
  }
}
