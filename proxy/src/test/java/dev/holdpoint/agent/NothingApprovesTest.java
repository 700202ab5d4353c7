package dev.holdpoint.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.console.ConsoleRoutes;
import dev.holdpoint.fakes.FakePeople;
import dev.holdpoint.fakes.Samples;
import dev.holdpoint.hold.HoldState;
import java.util.List;
import org.junit.jupiter.api.Test;

/** P11: whatever an agent calls on its listener, with whatever token, no vote is cast. */
class NothingApprovesTest {

  @Test
  void everyConsolePath_onTheAgentListener_isNotThere() {
    try (var agent = new AgentUnderTest()) {
      var hold = agent.holds.put(Samples.hold());
      String ballot = "{\"vote\":\"approve\",\"cardDigest\":\"%s\"}".formatted(hold.cardDigest());
      for (String route : ConsoleRoutes.all()) {
        String path =
            route.split(" ")[1].replace("{id}", hold.id().text()).replace("{name}", "console.js");
        for (String token : List.of(FakePeople.AGENT_TOKEN, FakePeople.token("alice"))) {
          for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
            var got =
                agent.wire.send(
                    method,
                    path,
                    method.equals("GET") ? "" : ballot,
                    "Authorization",
                    "Bearer " + token,
                    "Content-Type",
                    "application/json");
            assertThat(got.status()).as(method + " " + path).isEqualTo(404);
          }
        }
      }
      assertThat(agent.holds.votesCast.get()).isZero();
      assertThat(agent.holds.find(hold.id()).orElseThrow().state()).isEqualTo(HoldState.WAITING);
    }
  }

  @Test
  void everyOwnPath_withABallot_castsNoVote() {
    try (var agent = new AgentUnderTest()) {
      var hold = agent.holds.put(Samples.hold());
      String ballot = "{\"vote\":\"approve\",\"cardDigest\":\"%s\"}".formatted(hold.cardDigest());
      for (String route : agent.listener.routes()) {
        String path = route.split(" ")[1].replace("{id}", hold.id().text());
        agent.post(path.replace("{agent}", "claude-code"), ballot);
      }
      assertThat(agent.holds.votesCast.get()).isZero();
      assertThat(agent.holds.find(hold.id()).orElseThrow().approvals()).isZero();
    }
  }
}
