package dev.holdpoint.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.json.StrictJson;
import dev.holdpoint.ledger.Ledger;
import org.junit.jupiter.api.Test;

class ShadowTallyTest {
  /** A decision as the guard records it; {@code would} stands there only where it differs. */
  static Ledger.Entry entry(String mode, String decision, String would) {
    String more =
        """
        ,"would":{"decision":"%s","rules":[{"id":"tier1-destructive","because":"…"}]}}
        """
            .formatted(would);
    String said =
        """
        {"mode":"%s","decision":"%s","agent":"ci-bot",
         "actions":[{"targets":[{"kind":"stack","id":"checkout-prod"}]}]
        """
            .formatted(mode, decision);
    String whole = said + (decision.equals(would) ? "}" : more);
    return new Ledger.Entry(0, "decided", StrictJson.readObject(whole));
  }

  @Test
  void accept_onlyWhatShadowAloneWouldStop_isCounted() {
    var tally = new ShadowTally();

    tally.accept(entry("shadow", "allow", "hold"));
    tally.accept(entry("shadow", "allow", "allow"));
    tally.accept(entry("enforce", "hold", "hold"));
    tally.accept(entry("enforce", "allow", "deny"));
    tally.accept(new Ledger.Entry(4, "forwarded", entry("shadow", "allow", "hold").content()));

    var summary = tally.summary();
    assertThat(summary.judged()).isEqualTo(4);
    assertThat(summary.wouldHold()).isEqualTo(1);
    assertThat(summary.wouldDeny()).isEqualTo(1);
    assertThat(summary.byRule()).containsExactly(new ShadowSource.Tally("tier1-destructive", 2));
    assertThat(summary.byTarget())
        .containsExactly(new ShadowSource.Tally("stack checkout-prod", 2));
  }
}
