package dev.holdpoint.policy.text;

import static dev.holdpoint.policy.PolicyKit.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdpoint.policy.PolicySet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PacksTest {
  @SuppressWarnings("unused")
  static final List<String> NAMES = Packs.NAMES;

  @ParameterizedTest
  @FieldSource("NAMES")
  void read_shippedPack_hasNoWarnings(String name) {
    PolicyText.Loaded loaded = PolicyText.read(Packs.source(name), NOW);

    assertThat(loaded.rules()).isNotEmpty();
    assertThat(loaded.warnings()).isEmpty();
  }

  @Test
  void read_allPacksTogether_makeOneSet() {
    PolicySet set = PolicyText.read(Packs.sources(Packs.NAMES), NOW).policySet();

    assertThat(set.rule("tier1-destructive")).isPresent();
    assertThat(set.rules()).hasSizeGreaterThan(25);
  }
}
