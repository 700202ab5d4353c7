package dev.holdpoint.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.fakes.FakePeople;
import dev.holdpoint.fakes.Samples;
import dev.holdpoint.fakes.Wire.Got;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.web.RawHost;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests that another site, an agent or an attacker sends change nothing. */
class ConsoleGateTest {
  private ConsoleUnderTest console;
  private Hold hold;
  private String cookie;
  private String path;

  @BeforeEach
  void start() {
    console = new ConsoleUnderTest();
    hold = console.holds.put(Samples.hold());
    cookie = console.cookie("alice");
    path = "/holds/" + hold.id() + "/votes";
  }

  @AfterEach
  void stop() {
    assertThat(console.holds.votesCast.get()).isZero();
    console.close();
  }

  private Map<String, String> form() {
    var form = new HashMap<String, String>();
    form.put("vote", "deny");
    form.put("reason", "no");
    form.put("cardDigest", hold.cardDigest());
    form.put("csrf", console.csrf(hold, cookie));
    return form;
  }

  @Test
  void form_fromAnotherOrigin_is403() {
    for (String origin : new String[] {"https://evil.example", "null", "http://127.0.0.1:1"}) {
      Got got = console.wire.postForm(path, form(), "Cookie", cookie, "Origin", origin);
      assertThat(got.status()).as(origin).isEqualTo(403);
      assertThat(got.reason()).isEqualTo("cross-origin");
    }
    for (String site : new String[] {"cross-site", "same-site", "none"}) {
      Got got = console.wire.postForm(path, form(), "Cookie", cookie, "Sec-Fetch-Site", site);
      assertThat(got.status()).as(site).isEqualTo(403);
    }
  }

  @Test
  void form_withoutOrWithWrongToken_is403() {
    Map<String, String> none = form();
    none.remove("csrf");
    assertThat(console.wire.postForm(path, none, "Cookie", cookie).reason()).isEqualTo("csrf");

    String bobs = console.csrf(hold, console.cookie("bob"));
    Map<String, String> others = form();
    others.put("csrf", bobs);
    assertThat(console.wire.postForm(path, others, "Cookie", cookie).status()).isEqualTo(403);
  }

  @Test
  void api_cookieWithoutToken_is403() {
    String body = "{\"vote\":\"approve\",\"cardDigest\":\"%s\"}".formatted(hold.cardDigest());

    Got got = console.wire.postJson("/api/v1" + path, body, "Cookie", cookie);

    assertThat(got.status()).isEqualTo(403);
    assertThat(got.reason()).isEqualTo("csrf");
  }

  @Test
  void methods_overridden_are403() {
    String csrf = console.csrf(hold, cookie);
    for (String header :
        new String[] {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"}) {
      assertThat(console.wire.get(path, "Cookie", cookie, header, "POST").status()).isEqualTo(403);
    }
    String query = path + "?_method=POST&vote=approve&csrf=" + csrf;
    assertThat(console.wire.get(query, "Cookie", cookie).status()).isEqualTo(403);
    assertThat(console.wire.get(path + "?vote=deny", "Cookie", cookie).status()).isEqualTo(405);
  }

  @Test
  void agentToken_everywhere_is403() {
    String bearer = "Bearer " + FakePeople.AGENT_TOKEN;
    for (String route : console.listener.routes()) {
      String target = route.split(" ")[1].replace("{id}", hold.id().text());
      if (route.startsWith("GET /api/") || route.startsWith("GET /holds")) {
        Got got = console.wire.get(target, "Authorization", bearer);
        assertThat(got.status()).as(route).isEqualTo(403);
        assertThat(got.reason()).isEqualTo("agent-token-refused");
      }
    }
    Got vote = console.wire.postJson("/api/v1" + path, "{}", "Authorization", bearer);
    assertThat(vote.reason()).isEqualTo("agent-token-refused");
    Got form = console.wire.postForm(path, form(), "Authorization", bearer);
    assertThat(form.status()).isEqualTo(403);
  }

  @Test
  void agentToken_besideAPersonsCookie_is403() {
    String bearer = "Bearer " + FakePeople.AGENT_TOKEN;

    Got got = console.wire.postForm(path, form(), "Cookie", cookie, "Authorization", bearer);

    assertThat(got.status()).isEqualTo(403);
  }

  @Test
  void host_thatIsNotOurs_is421() {
    assertThat(RawHost.status(console.listener.port(), "/healthz", "evil.example")).isEqualTo(421);
    assertThat(RawHost.status(console.listener.port(), "/healthz", "localhost")).isEqualTo(200);
  }

  @Test
  void headers_everyAnswer_areStrict() {
    for (String target : new String[] {"/sign-in", "/healthz", "/nothing", "/static/console.css"}) {
      Got got = console.wire.get(target);
      assertThat(got.header("Content-Security-Policy"))
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(got.header("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(got.header("X-Frame-Options")).isEqualTo("DENY");
    }
  }
}
