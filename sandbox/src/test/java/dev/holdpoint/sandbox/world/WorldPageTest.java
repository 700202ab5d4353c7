package dev.holdpoint.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.sandbox.http.Listeners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorldPageTest {
  private SandboxWorld world;
  private Wire page;

  @BeforeEach
  void start() {
    world = SandboxWorld.start(0);
    page = new Wire(world.page());
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void page_healthy_showsOrders() {
    assertThat(page.get("/").body())
        .contains("4,200 orders per minute, orders history intact")
        .contains("checkout-prod: UPDATE_ROLLBACK_FAILED, 14 resources");
  }

  @Test
  void json_afterDeletion_showsJournal() {
    new Wire(world.aws()).form("cloudformation", "Action=DeleteStack&StackName=checkout-prod");

    var state = Wire.json(page.get("/_world"));
    assertThat(state.at("/orders/perMinute").asLong()).isZero();
    assertThat(state.at("/orders/note").asText()).isEqualTo("orders history lost");
    assertThat(state.at("/journal/0/operation").asText()).isEqualTo("cloudformation:DeleteStack");
    assertThat(state.at("/journal/0/target").asText()).isEqualTo("checkout-prod");
  }

  @Test
  void body_overTheBound_is413() {
    Wire aws = new Wire(world.aws());

    assertThat(
            aws.send("PUT", "/acme-build-artifacts/k", "x".repeat(Listeners.MAX_BODY_BYTES))
                .statusCode())
        .isEqualTo(200);
    assertThat(
            aws.send("PUT", "/acme-build-artifacts/k", "x".repeat(Listeners.MAX_BODY_BYTES + 1))
                .statusCode())
        .isEqualTo(413);
  }
}
