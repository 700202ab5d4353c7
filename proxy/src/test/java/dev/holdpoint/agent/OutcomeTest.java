package dev.holdpoint.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.fakes.FakePeople;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutcomeTest {
  private static final String BASH = "{\"tool\":\"bash\",\"input\":{\"command\":\"ls\"}}";
  private static final String DONE = "{\"status\":\"succeeded\",\"detail\":\"gone\"}";

  private AgentUnderTest agent;

  @BeforeEach
  void start() {
    agent = new AgentUnderTest();
  }

  @AfterEach
  void stop() {
    agent.close();
  }

  private String allowed() {
    return agent.ask(BASH).json().text("id").orElseThrow();
  }

  private static String path(String call) {
    return "/v1/tool-calls/" + call + "/outcome";
  }

  @Test
  void report_once_isTakenAndTwiceIs409() {
    String call = allowed();

    assertThat(agent.post(path(call), DONE).status()).isEqualTo(200);
    assertThat(agent.post(path(call), DONE).reason()).isEqualTo("already-reported");
    assertThat(agent.guard.reports).containsExactly(call + " SUCCEEDED gone");
  }

  @Test
  void report_unknownCallOrAnotherAgents_is404() {
    String call = allowed();

    assertThat(agent.post(path("tc_00000000000000000000"), DONE).status()).isEqualTo(404);
    assertThat(
            agent
                .wire
                .postJson(
                    path(call), DONE, "Authorization", "Bearer " + FakePeople.OTHER_AGENT_TOKEN)
                .status())
        .isEqualTo(404);
    assertThat(agent.guard.reports).isEmpty();
  }

  @Test
  void report_badStatus_is400() {
    assertThat(agent.post(path(allowed()), "{\"status\":\"ok\"}").status()).isEqualTo(400);
  }

  @Test
  void permits_onePastTheBound_oldestIsUnknown() {
    String first = allowed();
    allowed();
    allowed();
    assertThat(agent.guard.reports).isEmpty();

    allowed();

    assertThat(agent.guard.reports).hasSize(1).first().asString().startsWith(first + " UNKNOWN");
    assertThat(agent.post(path(first), DONE).status()).isEqualTo(409);
  }

  @Test
  void permits_listenerCloses_openOnesAreUnknown() {
    String call = allowed();

    agent.listener.close();

    assertThat(agent.guard.reports).anyMatch(line -> line.startsWith(call + " UNKNOWN"));
  }

  @Test
  void permits_timeIsOver_areUnknown() {
    var clock = new MovableClock();
    var permits = Permits.keeping(AgentUnderTest.LIMITS, clock, agent.guard);
    var call = new dev.holdpoint.action.CallId("tc_00000000000000000001");
    permits.keep("ci-bot", dev.holdpoint.guard.PermitFixture.byPolicy(call, true));

    clock.now = clock.now.plus(AgentUnderTest.LIMITS.outcomeWithin()).minusMillis(1);
    permits.sweep();
    assertThat(agent.guard.reports).isEmpty();
    clock.now = clock.now.plusMillis(1);
    permits.sweep();
    permits.sweep();

    assertThat(agent.guard.reports).hasSize(1);
    permits.close();
  }
}
