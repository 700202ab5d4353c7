package dev.holdpoint.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.action.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every key is read; everything else is an error with its place. */
final class SettingsReaderTest {
  private static final String ROUTE =
      """
      routes:
        - name: cluster
          match: { prefix: /kubernetes }
          api: kubernetes
          upstream: http://127.0.0.1:8001
          mode: shadow
          holdFor: PT20S
      """;

  @TempDir private Path folder = Path.of("");

  private Settings read(String text) throws IOException {
    return SettingsFile.read(Files.writeString(folder.resolve("holdpoint.yaml"), text));
  }

  @Test
  void everyKey_isRead() throws IOException {
    Settings settings =
        read(
            ROUTE
                + """
                mode: shadow
                listeners: { proxy: 0.0.0.0:1, agent: 127.0.0.1:2, console: 127.0.0.1:3 }
                agents:
                  - { name: bot, principal: dana, tokenEnv: BOT_TOKEN }
                approvers:
                  tokenTier: 1
                  users:
                    - { name: alice, groups: [sre-oncall] }
                policies: { packs: [baseline], directories: [rules] }
                inventory: { file: inventory.yaml }
                holds: { expiry: PT2H, useWindow: PT5M, denialStands: PT1M, maxOpenPerAgent: 7 }
                ledger: { readsWhenUnwritable: refuse }
                """);

    assertThat(settings.mode()).isEqualTo(Mode.SHADOW);
    assertThat(settings.listeners().proxy()).isEqualTo(new Settings.Address("0.0.0.0", 1));
    var route = settings.routes().getFirst();
    assertThat(route.prefix()).contains("/kubernetes");
    assertThat(route.mode()).isEqualTo(Mode.SHADOW);
    assertThat(route.holdFor()).contains(Duration.ofSeconds(20));
    assertThat(settings.agents().getFirst().tokenEnv()).contains("BOT_TOKEN");
    assertThat(settings.approvers().tokenTier()).isEqualTo(1);
    assertThat(settings.approvers().users().getFirst().groups()).containsExactly("sre-oncall");
    assertThat(settings.policies().packs()).containsExactly("baseline");
    assertThat(settings.policies().directories()).containsExactly(folder.resolve("rules"));
    assertThat(settings.inventory()).contains(folder.resolve("inventory.yaml"));
    assertThat(settings.holds())
        .isEqualTo(
            new Settings.HoldSettings(
                Duration.ofHours(2), Duration.ofMinutes(5), Duration.ofMinutes(1), 7));
    assertThat(settings.ledger().readsWhenUnwritable()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "colour: red|8:1|unknown key `colour`",
        "mode: observe|8:7|`observe` does not fit",
        "listeners: { proxy: nowhere }|8:21|`nowhere` does not fit",
        "agents: [{ name: bot }]|8:10|tokenEnv",
        "policies: { packs: [nonsense] }|8:11|there is no pack `nonsense`",
        "holds: { expiry: soon }|8:18|`soon` does not fit",
        "ledger: { readsWhenUnwritable: maybe }|8:32|`maybe` does not fit"
      })
  void wrongText_isNamedWithItsPlace(String line, String place, String what) {
    assertThatThrownBy(() -> read(ROUTE + line + "\n"))
        .isInstanceOf(SettingsFault.class)
        .hasMessageContaining(":" + place + ":")
        .hasMessageContaining(what);
  }

  @Test
  void noRoutes_isAnError() {
    assertThatThrownBy(() -> read("mode: enforce\n"))
        .isInstanceOf(SettingsFault.class)
        .hasMessageContaining("routes");
  }

  @Test
  void missingFile_isAnError() {
    assertThatThrownBy(() -> SettingsFile.read(folder.resolve("absent.yaml")))
        .isInstanceOf(SettingsFault.class)
        .hasMessageContaining("absent.yaml");
  }
}
