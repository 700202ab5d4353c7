package dev.holdpoint.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.config.SettingsFile;
import dev.holdpoint.hold.Human;
import dev.holdpoint.identity.AgentEntry;
import dev.holdpoint.identity.Agents;
import dev.holdpoint.identity.IdentityFiles;
import dev.holdpoint.identity.Secrets;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A configured installation: what it takes in while it runs, and what it refuses at start. */
final class LiveSettingsTest {
  private static final String LISTENERS =
      "listeners: { proxy: 127.0.0.1:0, agent: 127.0.0.1:0, console: 127.0.0.1:0 }\n";
  private static final String ROUTE =
      "routes: [{ name: aws, match: { prefix: /aws }, api: aws, upstream: http://127.0.0.1:9 }]\n";
  private static final String PEOPLE =
      "approvers: { users: [{ name: alice, groups: [a] }, { name: bob, groups: [a] }] }\n";
  private static final String PACKS = "policies: { packs: [baseline], directories: [rules] }\n";
  private static final String EXTRA =
      """
      - id: own-rule
        match: { system: aws, effect: delete }
        then: { hold: { approvals: %d, from: [a] } }
        because: We said so.
      """;

  @TempDir private Path folder = Path.of("");

  private Installation open(String more) throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Path file =
        Files.writeString(
            folder.resolve("holdpoint.yaml"), LISTENERS + ROUTE + PEOPLE + PACKS + more);
    return Installation.open(SettingsFile.read(file), folder.resolve("data"));
  }

  @Test
  void changedRules_areTaken_andBadOnesRefused() throws IOException {
    try (Installation installation = open("")) {
      String first = installation.policyDigest();
      Path rules = folder.resolve("rules/own.yaml");

      Files.writeString(rules, EXTRA.formatted(1));
      Awaitility.await().until(() -> !installation.policyDigest().equals(first));
      String second = installation.policyDigest();
      Files.writeString(rules, "- id: broken\n  colour: red\n");
      Path ledger = folder.resolve("data/ledger.jsonl");
      Awaitility.await().until(() -> Files.readString(ledger).contains("policy-refused"));

      assertThat(installation.policyDigest()).isEqualTo(second);
    }
  }

  @Test
  void quorumLargerThanItsGroup_isRefusedAtStart() throws IOException {
    Files.createDirectories(folder.resolve("rules"));
    Files.writeString(folder.resolve("rules/own.yaml"), EXTRA.formatted(3));

    assertThatThrownBy(() -> open("").close())
        .isInstanceOf(InstallationFault.class)
        .hasMessageContaining("own-rule")
        .hasMessageContaining("needs 3 people of a, and there are 2");
  }

  @Test
  void addedAgent_isKnown_andARevokedOneIsNot() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    var settings =
        SettingsFile.read(
            Files.writeString(folder.resolve("holdpoint.yaml"), LISTENERS + ROUTE + PEOPLE));
    var crowd = Crowd.of(settings, data, Optional.empty());
    Optional<String> token = Optional.of("hpa_0123456789");

    IdentityFiles.saveAgents(
        data.resolve("agents.json"),
        List.of(new AgentEntry("bot", Optional.of("dana"), Secrets.digest(token.get()))));
    crowd.refresh();
    assertThat(crowd.agents().recognise(token, true))
        .isEqualTo(new Agents.Recognition.Agent("bot", Optional.of("dana")));

    IdentityFiles.saveAgents(data.resolve("agents.json"), List.of());
    crowd.refresh();
    assertThat(crowd.agents().recognise(token, true)).isInstanceOf(Agents.Recognition.Nobody.class);
    assertThat(crowd.groupsOf("alice"))
        .contains(new Human("alice", new java.util.TreeSet<>(List.of("a"))).groups());
  }

  @Test
  void portInUse_isSaidInOneSentence() throws IOException {
    try (var taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      var settings =
          SettingsFile.read(
              Files.writeString(
                  folder.resolve("holdpoint.yaml"),
                  LISTENERS.replace(
                          "agent: 127.0.0.1:0", "agent: 127.0.0.1:" + taken.getLocalPort())
                      + ROUTE
                      + PEOPLE
                      + "policies: { packs: [baseline] }\n"));

      assertThatThrownBy(() -> Installation.open(settings, folder.resolve("data")).close())
          .isInstanceOf(InstallationFault.class)
          .hasMessageContaining("a port is in use")
          .hasMessageContaining("--agent-port");
    }
  }
}
