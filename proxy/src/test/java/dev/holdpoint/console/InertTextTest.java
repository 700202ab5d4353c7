package dev.holdpoint.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.action.Caller;
import dev.holdpoint.action.Value;
import dev.holdpoint.fakes.Samples;
import dev.holdpoint.hold.Card;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Text of agents stays text on every page, through every field. */
class InertTextTest {
  private static final List<String> ATTACKS =
      List.of(
          "<script>alert(1)</script>",
          "</title><script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<svg onload=alert(1)>",
          "<svg/onload=alert`1`>",
          "\"><script>alert(1)</script>",
          "' onmouseover='alert(1)",
          "\" autofocus onfocus=\"alert(1)",
          "</textarea><script>alert(1)</script>",
          "</pre><iframe srcdoc='<script>alert(1)</script>'>",
          "<a href=\"javascript:alert(1)\">x</a>",
          "<form action=//evil.example><button>Approve</button></form>",
          "<input type=hidden name=csrf value=x>",
          "<base href=//evil.example/>",
          "<meta http-equiv=refresh content='0;url=//evil.example'>",
          "<link rel=stylesheet href=//evil.example/x.css>",
          "<style>.facts{display:none}</style>",
          "<object data=//evil.example>",
          "<embed src=//evil.example>",
          "<math><mtext><script>alert(1)</script></mtext></math>",
          "<details open ontoggle=alert(1)>",
          "<video><source onerror=alert(1)>",
          "<body onload=alert(1)>",
          "<!--<script>alert(1)</script>-->",
          "<![CDATA[<script>alert(1)</script>]]>",
          "{{constructor.constructor('alert(1)')()}}",
          "${7*7}<%= 7*7 %>",
          "&lt;script&gt;alert(1)&lt;/script&gt;<script>",
          "<scr\u0000ipt>alert(1)</scr\u0000ipt>",
          "<\u202escript>alert(1)</script>",
          "<ScRiPt\u00a0src=//evil.example>",
          "<template><script>alert(1)</script></template>");

  @Test
  void pages_attackInEveryField_staysText() {
    try (var console = new ConsoleUnderTest()) {
      String cookie = console.cookie("alice");
      for (String attack : ATTACKS) {
        Hold hold = console.holds.put(Samples.hold(card(attack)));
        Hold denied = console.holds.move(Samples.hold(card(attack)), HoldState.DENIED, attack);
        console.ledger.append(
            attack, Value.Fields.NONE.with("hold", hold.id().text()).with("call", attack));
        for (String path :
            List.of("/", "/holds/" + hold.id(), "/holds/" + denied.id(), "/decisions", "/ledger")) {
          check(attack, console.wire.get(path, "Cookie", cookie).text());
        }
        console.holds.move(hold, HoldState.EXPIRED, "");
      }
    }
  }

  /** The sample's facts with every text replaced by the attack. */
  private static Card card(String attack) {
    Card card = Samples.card((Value.Fields) replaced(Samples.FACTS, attack));
    return new Card(
        card.fingerprint(),
        new Caller(attack, Optional.of(attack), Optional.of(attack)),
        attack,
        attack,
        card.quorum(),
        card.policyDigest(),
        card.targetVersions(),
        card.facts());
  }

  private static Value replaced(Value value, String attack) {
    return switch (value) {
      case Value.Text _ -> Value.of(attack);
      case Value.Items(var items) ->
          new Value.Items(items.stream().map(one -> replaced(one, attack)).toList());
      case Value.Fields(var fields) -> {
        var told = Value.Fields.NONE;
        for (var one : fields.entrySet()) {
          told = told.with(one.getKey(), replaced(one.getValue(), attack));
        }
        yield told;
      }
      default -> value;
    };
  }

  /** Takes our own markup out; what is left may hold no tag and no attribute of the attack. */
  private static void check(String attack, String page) {
    assertThat(page).startsWith("<!doctype html>");
    String body = page.substring(page.indexOf("<body>"));
    assertThat(body)
        .as(attack)
        .doesNotContainIgnoringCase("<script", "<iframe", "<img src=x", "<svg", "<style", "<base")
        .doesNotContainIgnoringCase(
            "<meta", "<link", "<object", "<embed", "<math", "<video", "<!--")
        .doesNotContainIgnoringCase(
            "<template", "<![CDATA", "<form action=//", "<details open", "<body on")
        .doesNotContainPattern("<[^>]*\\son[a-z]+\\s*=")
        .doesNotContainPattern("<[^>]*javascript:")
        .doesNotContain("\u0000", "\u202e", "\u00a0");
  }
}
