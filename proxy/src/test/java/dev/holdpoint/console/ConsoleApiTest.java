package dev.holdpoint.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Value;
import dev.holdpoint.fakes.FakePeople;
import dev.holdpoint.fakes.Samples;
import dev.holdpoint.fakes.Wire.Got;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The API of the contract, through sockets, with personal tokens and with a session. */
class ConsoleApiTest {
  private ConsoleUnderTest console;
  private Hold hold;

  @BeforeEach
  void start() {
    console = new ConsoleUnderTest(1);
    hold = console.holds.put(Samples.hold());
  }

  @AfterEach
  void stop() {
    console.close();
  }

  private Got get(String path, String person) {
    return console.wire.get(path, "Authorization", "Bearer " + FakePeople.token(person));
  }

  private Got vote(String person, String body) {
    return console.wire.postJson(
        "/api/v1/holds/" + hold.id() + "/votes",
        body.replace("DIGEST", hold.cardDigest()),
        "Authorization",
        "Bearer " + FakePeople.token(person));
  }

  private static final String APPROVE = "{\"vote\":\"approve\",\"cardDigest\":\"DIGEST\"}";
  private static final String DENY =
      "{\"vote\":\"deny\",\"reason\":\"snapshot first\",\"cardDigest\":\"DIGEST\"}";

  @Test
  void holds_withoutOrWithUnknownToken_are401() {
    assertThat(console.wire.get("/api/v1/holds").status()).isEqualTo(401);
    assertThat(console.wire.get("/api/v1/holds", "Authorization", "Bearer x").reason())
        .isEqualTo("unknown-token");
  }

  @Test
  void hold_shown_hasEveryFieldOfTheContract() {
    Value.Fields told = get("/api/v1/holds/" + hold.id(), "alice").json();

    assertThat(told.fields())
        .containsKeys("id", "state", "actions", "blastRadius", "rules", "approvals", "expires")
        .containsKeys(
            "reason", "cardDigest", "sentence", "call", "alternatives", "votes", "quorum");
    assertThat(told.text("state")).contains("waiting");
    assertThat(told.text("cardDigest")).contains(hold.cardDigest());
    assertThat(told.text("onBehalfOf")).contains("dana");
  }

  @Test
  void holds_list_filtersAndPages() {
    for (int i = 0; i < 4; i++) {
      console.holds.put(Samples.hold());
    }
    console.holds.move(Samples.hold(), HoldState.DENIED, "no");

    Value.Fields first = get("/api/v1/holds?state=waiting&limit=3", "alice").json();
    String next = first.text("next").orElseThrow();
    Value.Fields second = get("/api/v1/holds?state=waiting&limit=3&cursor=" + next, "alice").json();

    assertThat(((Value.Items) first.get("holds").orElseThrow()).items()).hasSize(3);
    assertThat(((Value.Items) second.get("holds").orElseThrow()).items()).hasSize(2);
    assertThat(second.get("next")).isEmpty();
    assertThat(get("/api/v1/holds?state=denied", "alice").text()).contains("\"state\":\"denied\"");
  }

  @Test
  void holds_badQuery_is400() {
    for (String query : new String[] {"state=done", "limit=0", "limit=201", "limit=x"}) {
      assertThat(get("/api/v1/holds?" + query, "alice").status()).as(query).isEqualTo(400);
    }
    assertThat(get("/api/v1/holds/ho_nothing", "alice").status()).isEqualTo(404);
  }

  @Test
  void vote_byToken_counts() {
    Got got = vote("alice", DENY);

    assertThat(got.status()).isEqualTo(200);
    assertThat(got.json().text("state")).contains("denied");
    assertThat(got.text()).contains("\"channel\":\"cli\"");
  }

  @Test
  void vote_thatMayNotCount_isTyped() {
    refused(vote("dana", APPROVE), 403, "is-principal");
    refused(vote("carol", APPROVE), 403, "not-in-group");
    refused(vote("alice", APPROVE.replace("DIGEST", "00")), 409, "stale-card");
    refused(vote("alice", "{\"vote\":\"deny\",\"cardDigest\":\"DIGEST\"}"), 400, "reason-missing");
    refused(vote("alice", "{\"vote\":\"maybe\",\"cardDigest\":\"DIGEST\"}"), 400, "wrong-value");
    refused(vote("alice", "{\"vote\":\"approve\"}"), 400, "missing-field");
    assertThat(vote("alice", APPROVE).status()).isEqualTo(200);
    refused(vote("alice", APPROVE), 403, "already-voted");
    assertThat(vote("bob", APPROVE).json().text("state")).contains("approved");
    refused(vote("bob", DENY), 410, "over");
  }

  private static void refused(Got got, int status, String reason) {
    assertThat(got.status()).as(reason).isEqualTo(status);
    assertThat(got.reason()).isEqualTo(reason);
    assertThat(got.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void vote_tokenForTierOneWhereTokensMayNot_isTyped() {
    try (var strict = new ConsoleUnderTest(2)) {
      hold = strict.holds.put(Samples.hold());
      String body = APPROVE.replace("DIGEST", hold.cardDigest());
      String path = "/api/v1/holds/" + hold.id() + "/votes";
      String bearer = "Bearer " + FakePeople.token("alice");

      refused(strict.wire.postJson(path, body, "Authorization", bearer), 403, "token-not-enough");
      assertThat(strict.holds.votesCast.get()).isZero();
      String deny = DENY.replace("DIGEST", hold.cardDigest());
      assertThat(strict.wire.postJson(path, deny, "Authorization", bearer).status()).isEqualTo(200);
    }
  }

  @Test
  void vote_bySessionWithItsToken_counts() {
    String cookie = console.cookie("alice");
    String csrf =
        console.wire.get("/api/v1/session", "Cookie", cookie).json().text("csrf").orElseThrow();

    Got got =
        console.wire.postJson(
            "/api/v1/holds/" + hold.id() + "/votes",
            APPROVE.replace("DIGEST", hold.cardDigest()),
            "Cookie",
            cookie,
            "X-CSRF-Token",
            csrf);

    assertThat(got.status()).isEqualTo(200);
    assertThat(got.text()).contains("\"channel\":\"console\"");
  }

  @Test
  void ledger_filtered_pagesForward() {
    for (int i = 0; i < 30; i++) {
      console.ledger.append(
          "decided", Value.Fields.NONE.with("call", i % 3 == 0 ? "tc_x" : "tc_y"));
    }

    Value.Fields page = get("/api/v1/ledger?call=tc_x&limit=4", "alice").json();

    assertThat(((Value.Items) page.get("entries").orElseThrow()).items()).hasSize(4);
    assertThat(page.get("next")).contains(Value.of(10));
    assertThat(get("/api/v1/ledger?call=tc_x&from=10", "alice").text()).contains("\"index\":12");
  }

  @Test
  void health_ledgerBroken_isNotReady() {
    assertThat(console.wire.get("/healthz").status()).isEqualTo(200);
    assertThat(console.wire.get("/readyz").status()).isEqualTo(200);

    console.ledger.healthy = false;

    assertThat(console.wire.get("/readyz").status()).isEqualTo(503);
    assertThat(console.wire.get("/metrics").text())
        .contains("# TYPE holdpoint_holds_waiting gauge\nholdpoint_holds_waiting 1\n")
        .contains("holdpoint_ledger_healthy 0\n");
  }

  @Test
  void shadow_summary_isTold() {
    console.tally.accept(ShadowTallyTest.entry("shadow", "allow", "deny"));

    assertThat(get("/api/v1/shadow", "alice").json().get("wouldDeny")).contains(Value.of(1));
  }

  @Test
  void body_tooLarge_is413() {
    String body = "{\"vote\":\"" + "x".repeat(1024 * 1024) + "\"}";
    assertThat(vote("alice", body).status()).isEqualTo(413);
    assertThat(Map.of("status", vote("alice", "{\"vote\":1,\"vote\":2}").reason()))
        .containsValue("duplicate-key");
  }
}
