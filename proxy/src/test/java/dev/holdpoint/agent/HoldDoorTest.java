package dev.holdpoint.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.fakes.FakePeople;
import dev.holdpoint.fakes.Samples;
import dev.holdpoint.fakes.Wire.Got;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class HoldDoorTest {
  private AgentUnderTest agent;
  private Hold hold;

  @BeforeEach
  void start() {
    agent = new AgentUnderTest();
    hold = agent.holds.put(Samples.hold());
  }

  @AfterEach
  void stop() {
    agent.close();
  }

  @Test
  void show_waiting_tellsStateWithoutGrant() {
    Got got = agent.get("/v1/holds/" + hold.id());

    assertThat(got.status()).isEqualTo(200);
    assertThat(got.json().text("state")).contains("waiting");
    assertThat(got.json().fields()).containsKeys("approvals", "expires", "statusUrl", "consoleUrl");
    assertThat(got.json().get("grant")).isEmpty();
  }

  @Test
  void show_longPoll_answersWhenDecided() {
    var answer =
        CompletableFuture.supplyAsync(() -> agent.get("/v1/holds/" + hold.id() + "?wait=PT15S"));

    agent.holds.move(hold, HoldState.APPROVED, "");

    var got = answer.join().json();
    assertThat(got.text("state")).contains("approved");
    var grant = (dev.holdpoint.action.Value.Fields) got.get("grant").orElseThrow();
    assertThat(grant.text("token").orElseThrow()).startsWith("gr_");
    assertThat(grant.text("expires")).isPresent();
  }

  @Test
  void show_everyState_hasAMessage() {
    for (HoldState state : HoldState.values()) {
      hold = agent.holds.move(hold, state, "take a snapshot first");
      assertThat(agent.get("/v1/holds/" + hold.id()).json().text("message").orElse(""))
          .as(state.word())
          .isNotBlank();
    }
  }

  @Test
  void show_anotherAgentsOrNone_is404() {
    for (String path : new String[] {"/v1/holds/" + hold.id(), "/v1/holds/ho_x"}) {
      var other = "Bearer " + FakePeople.OTHER_AGENT_TOKEN;
      assertThat(agent.wire.get(path, "Authorization", other).status()).isEqualTo(404);
    }
    assertThat(agent.wire.get("/v1/holds/" + hold.id()).status()).isEqualTo(401);
    assertThat(agent.get("/v1/holds/" + hold.id() + "?wait=soon").status()).isEqualTo(400);
  }

  @Test
  void cancel_own_withdraws() {
    Got got = agent.post("/v1/holds/" + hold.id() + "/cancel", "{\"reason\":\"not needed\"}");

    assertThat(got.json().text("state")).contains("cancelled");
    assertThat(got.json().text("note")).contains("not needed");
  }

  @Test
  void cancel_withoutBody_withdraws() {
    Got got =
        agent.wire.send(
            "POST",
            "/v1/holds/" + hold.id() + "/cancel",
            "",
            "Authorization",
            "Bearer " + FakePeople.AGENT_TOKEN);

    assertThat(got.json().text("state")).contains("cancelled");
  }

  @Test
  void manifest_byAccept_isMarkdownOrJson() {
    Got text = agent.get("/v1/manifest");
    assertThat(text.header("Content-Type")).startsWith("text/markdown");
    assertThat(text.text()).contains("tier1-destructive", "send the identical call again");

    Got json =
        agent.wire.get(
            "/v1/manifest",
            "Accept",
            "application/json",
            "Authorization",
            "Bearer " + FakePeople.AGENT_TOKEN);
    assertThat(json.json().fields()).containsKeys("gates", "whenHeld", "mode");
  }
}
