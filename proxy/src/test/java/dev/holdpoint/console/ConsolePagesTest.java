package dev.holdpoint.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Mode;
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

/** Pages as a browser without script uses them. */
class ConsolePagesTest {
  private ConsoleUnderTest console;
  private Hold hold;

  @BeforeEach
  void start() {
    console = new ConsoleUnderTest();
    hold = console.holds.put(Samples.hold());
  }

  @AfterEach
  void stop() {
    console.close();
  }

  @Test
  void pages_signedOut_leadToSignIn() {
    for (String path :
        new String[] {"/", "/holds/" + hold.id(), "/decisions", "/ledger", "/shadow"}) {
      Got got = console.wire.get(path);
      assertThat(got.status()).as(path).isEqualTo(303);
      assertThat(got.header("Location")).startsWith("/sign-in");
    }
  }

  @Test
  void signIn_rightPassword_opensAStrictSession() {
    Got got =
        console.wire.postForm(
            "/sign-in", Map.of("name", "alice", "password", FakePeople.password("alice")));

    assertThat(got.status()).isEqualTo(303);
    assertThat(got.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
    String cookie = got.header("Set-Cookie").replaceFirst(";.*", "");
    assertThat(console.wire.get("/", "Cookie", cookie).status()).isEqualTo(200);
  }

  @Test
  void signIn_wrongPasswordAgainAndAgain_isSlowedDown() {
    Map<String, String> wrong = Map.of("name", "alice", "password", "guess");
    for (int i = 0; i < 5; i++) {
      assertThat(console.wire.postForm("/sign-in", wrong).status()).isEqualTo(401);
    }

    Got sixth = console.wire.postForm("/sign-in", wrong);

    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.header("Retry-After")).isNotEmpty();
  }

  @Test
  void signInLink_usedTwice_worksOnce() {
    String path = "/sign-in/link?code=" + console.sessions.link("alice");

    assertThat(console.wire.send("HEAD", path, "").status()).isEqualTo(405);
    assertThat(console.wire.get(path).status()).isEqualTo(303);
    assertThat(console.wire.get(path).status()).isEqualTo(401);
  }

  @Test
  void signOut_endsTheSession() {
    String cookie = console.cookie("alice");
    String csrf = console.csrf(hold, cookie);

    assertThat(console.wire.postForm("/sign-out", Map.of("csrf", csrf), "Cookie", cookie).status())
        .isEqualTo(303);
    assertThat(console.wire.get("/", "Cookie", cookie).status()).isEqualTo(303);
  }

  @Test
  void card_waiting_showsFactsBeforeTheClaimAndFocusesDeny() {
    String page = console.wire.get("/holds/" + hold.id(), "Cookie", console.cookie("alice")).text();

    assertThat(page)
        .contains("Deletes stack checkout-prod in production")
        .contains("cannot be undone", "Tier 1", "production", "hits 14 things", "deletes")
        .contains("the last snapshot is 9 days old", "upstream: DescribeDBSnapshots")
        .contains("tier1-destructive", "ci-bot", "dana", "run-42", "0 of 2 approvals")
        .contains("2 more from service-owner or sre-oncall")
        .containsPattern("<button type=\"submit\" class=\"deny\" autofocus>Deny</button>");
    assertThat(page.indexOf("The agent claims"))
        .isGreaterThan(page.indexOf("Undo, and how we know"));
    assertThat(page).doesNotContainPattern("<script(?! src=\"/static/console.js\")");
    assertThat(page).doesNotContain("style=").doesNotContainPattern("\\son[a-z]+=");
  }

  @Test
  void vote_denyByPlainForm_endsIt() {
    Got got = console.vote(hold, "alice", Map.of("vote", "deny", "reason", "snapshot first"));

    assertThat(got.status()).isEqualTo(303);
    assertThat(console.holds.find(hold.id()).orElseThrow().state()).isEqualTo(HoldState.DENIED);
    String after = console.wire.get(got.header("Location"), "Cookie", console.cookie("bob")).text();
    assertThat(after).contains("Your denial is recorded", "snapshot first", "denied");
  }

  @Test
  void vote_twoApproveByPlainForm_approves() {
    Map<String, String> approve = Map.of("vote", "approve", "target", "checkout-prod");

    assertThat(console.vote(hold, "alice", approve).status()).isEqualTo(303);
    assertThat(console.vote(hold, "bob", approve).status()).isEqualTo(303);

    assertThat(console.holds.find(hold.id()).orElseThrow().state()).isEqualTo(HoldState.APPROVED);
    assertThat(console.wire.get("/decisions", "Cookie", console.cookie("alice")).text())
        .contains("approved, not used yet");
  }

  @Test
  void vote_refused_saysWhyInPlainWords() {
    expect(vote("alice", Map.of("vote", "deny", "reason", " ")), 400, "A denial needs a reason");
    expect(vote("alice", Map.of("vote", "approve", "target", "checkout")), 400, "type the name");
    expect(vote("dana", approve()), 403, "the person this agent works for");
    expect(vote("carol", approve()), 403, "not in a group");
    expect(
        vote("alice", Map.of("vote", "approve", "target", "checkout-prod", "cardDigest", "00")),
        409,
        "The card has changed");
    assertThat(vote("alice", approve()).status()).isEqualTo(303);
    expect(vote("alice", approve()), 403, "You have voted on this already");
    console.holds.move(hold, HoldState.EXPIRED, "");
    expect(vote("bob", approve()), 410, "It is over");
  }

  private static Map<String, String> approve() {
    return Map.of("vote", "approve", "target", "checkout-prod");
  }

  private Got vote(String person, Map<String, String> fields) {
    return console.vote(hold, person, fields);
  }

  private static void expect(Got got, int status, String words) {
    assertThat(got.status()).isEqualTo(status);
    assertThat(got.text()).contains(words);
  }

  @Test
  void ledgerPage_filterByHold_showsItsEntriesNewestFirst() {
    for (int i = 0; i < 120; i++) {
      var entry = Value.Fields.NONE.with("hold", i % 2 == 0 ? hold.id().text() : "other");
      console.ledger.append("kind-" + i, entry);
    }
    String cookie = console.cookie("alice");

    String page = console.wire.get("/ledger?hold=" + hold.id(), "Cookie", cookie).text();

    assertThat(page).contains("kind-118").doesNotContain("kind-117<").doesNotContain("kind-10<");
    assertThat(page).contains("Older");
    assertThat(console.wire.get("/holds/" + hold.id(), "Cookie", cookie).text())
        .contains("kind-118");
  }

  @Test
  void shadow_countsAndBanner_areShown() {
    console.mode = Mode.SHADOW;
    for (int i = 0; i < 3; i++) {
      console.tally.accept(ShadowTallyTest.entry("shadow", "allow", "hold"));
    }

    String page = console.wire.get("/shadow", "Cookie", console.cookie("alice")).text();

    assertThat(page).contains("Shadow mode.", "would have been held", "tier1-destructive");
    assertThat(page).contains("stack checkout-prod", "ci-bot").contains("<dd>3</dd>");
  }

  @Test
  void problem_inABrowser_isAPage() {
    Got got =
        console.wire.get("/nothing-here", "Accept", "text/html", "Cookie", console.cookie("alice"));

    assertThat(got.status()).isEqualTo(404);
    assertThat(got.text()).contains("There is no such thing").contains("<!doctype html>");
  }
}
