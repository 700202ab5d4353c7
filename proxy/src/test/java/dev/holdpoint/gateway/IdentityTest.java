package dev.holdpoint.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who calls: by token, or nobody but the evaluation agent. */
class IdentityTest {
  private RawUpstream upstream;
  private GatewayFixture fixture;

  @BeforeEach
  void start() throws IOException {
    upstream = RawUpstream.saying("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    fixture = new GatewayFixture(upstream.port());
  }

  @AfterEach
  void stop() {
    fixture.close();
    upstream.close();
  }

  private String agent() {
    return fixture.guard.judged.getLast().caller().agent();
  }

  @Test
  void token_inEitherField_namesTheAgent() throws IOException {
    fixture.ask("GET /aws/r", "holdpoint-agent-token: agent-token", "Holdpoint-Session: run-1");
    assertThat(agent()).isEqualTo("bot");
    assertThat(fixture.guard.judged.getLast().caller().principal()).contains("dana");
    assertThat(fixture.guard.judged.getLast().caller().session()).contains("run-1");

    fixture.ask("GET /aws/r", "Proxy-Authorization: bearer agent-token", "Holdpoint-Reason: stuck");
    assertThat(agent()).isEqualTo("bot");
    assertThat(fixture.guard.judged.getLast().reason()).contains("stuck");

    fixture.ask("GET /aws/r", "Proxy-Authorization: Basic Ym90OmFnZW50LXRva2Vu");
    assertThat(agent()).isEqualTo("bot");
  }

  @Test
  void authorization_ofTheUpstream_saysNothingAboutTheAgent() throws IOException {
    fixture.ask("GET /aws/r", "Authorization: Bearer agent-token");

    assertThat(agent()).isEqualTo("local");
    assertThat(upstream.heads.getFirst()).contains("Authorization: Bearer agent-token");
  }

  @Test
  void personsToken_isRefusedWithItsReason() throws IOException {
    assertThat(fixture.ask("GET /kubernetes/r", "Holdpoint-Agent-Token: alice-token"))
        .startsWith("HTTP/1.1 403 ")
        .contains("Holdpoint-Reason: approver-token-refused\r\n")
        .contains("\"kind\":\"Status\"")
        .doesNotContain("alice");
    assertThat(upstream.connections).hasValue(0);
  }

  @Test
  void unknownOrUnclearTokens_areRefused() throws IOException {
    for (String[] fields :
        new String[][] {
          {"Holdpoint-Agent-Token: wrong"},
          {"Proxy-Authorization: Digest x"},
          {"Proxy-Authorization: Basic !!!"},
          {"Proxy-Authorization: Basic Ym90"},
          {"Proxy-Authorization: Bearer"},
          {"Holdpoint-Agent-Token: agent-token", "Holdpoint-Agent-Token: other"},
          {"Holdpoint-Agent-Token: agent-token", "Proxy-Authorization: Bearer alice-token"},
        }) {
      String answer = fixture.ask("GET /aws/r", fields);

      assertThat(answer)
          .as(String.join(" + ", fields))
          .startsWith("HTTP/1.1 403 ")
          .contains("Holdpoint-Reason: agent-unknown\r\n")
          .doesNotContain("agent-token");
    }
    assertThat(upstream.connections).hasValue(0);
  }
}
