package dev.holdpoint.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdpoint.fakes.FakePeople;
import dev.holdpoint.identity.Agents.Recognition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
  private final People people = FakePeople.people();
  private final Recognition.Agent local = new Recognition.Agent("local", Optional.of("you"));

  @Test
  void recognise_eachKindOfToken_isToldApart() {
    var agents = FakePeople.agents(people, Optional.of(local));

    assertThat(agents.recognise(Optional.of(FakePeople.AGENT_TOKEN), false))
        .isEqualTo(new Recognition.Agent("ci-bot", Optional.of("dana")));
    assertThat(agents.recognise(Optional.of(FakePeople.token("alice")), true))
        .isEqualTo(new Recognition.PersonsToken("alice"));
    assertThat(agents.recognise(Optional.of("x"), true)).isInstanceOf(Recognition.Nobody.class);
    assertThat(agents.recognise(Optional.of(""), true)).isInstanceOf(Recognition.Nobody.class);
    assertThat(agents.recognise(Optional.empty(), true)).isEqualTo(local);
    assertThat(agents.recognise(Optional.empty(), false)).isInstanceOf(Recognition.Nobody.class);
  }

  @Test
  void recognise_outsideEvaluation_loopbackAloneIsNobody() {
    var agents = FakePeople.agents(people, Optional.empty());

    assertThat(agents.recognise(Optional.empty(), true)).isInstanceOf(Recognition.Nobody.class);
  }

  @Test
  void recognise_revoked_isNobodyAtOnce() {
    var agents = FakePeople.agents(people, Optional.empty());

    agents.replace(List.of());

    assertThat(agents.recognise(Optional.of(FakePeople.AGENT_TOKEN), false))
        .isInstanceOf(Recognition.Nobody.class);
  }

  @Test
  void check_onlyTheRightPassword_isThePerson() {
    assertThat(people.check("alice", FakePeople.password("alice")))
        .get()
        .satisfies(human -> assertThat(human.groups()).containsExactly("sre-oncall"));
    assertThat(people.check("alice", FakePeople.password("bob"))).isEmpty();
    assertThat(people.check("mallory", "")).isEmpty();
  }

  @Test
  void check_personWithoutPassword_neverSignsInByPassword() {
    var one = new PersonEntry("eve", new TreeSet<>(), Optional.empty(), List.of());

    assertThat(new People(List.of(one)).check("eve", "")).isEmpty();
  }

  @Test
  void files_savedAndLoaded_areEqualAndPrivate(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("people.json");
    var saved =
        List.of(
            new PersonEntry(
                "alice",
                new TreeSet<>(List.of("a", "b")),
                Optional.of(PasswordHash.of("secret", 10)),
                List.of(Secrets.digest("t"))),
            new PersonEntry("eve", new TreeSet<>(), Optional.empty(), List.of()));

    IdentityFiles.savePeople(file, saved);

    assertThat(IdentityFiles.people(file)).isEqualTo(saved);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).doesNotContain("secret");
    Path agents = folder.resolve("agents.json");
    var agent = List.of(new AgentEntry("bot", Optional.of("dana"), Secrets.digest("x")));
    assertThat(IdentityFiles.agents(agents)).isEmpty();
    IdentityFiles.saveAgents(agents, agent);
    assertThat(IdentityFiles.agents(agents)).isEqualTo(agent);
  }

  @Test
  void files_ofAnotherShape_areRefusedByName(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("people.json");
    for (String text :
        List.of("{", "[]", "{}", "{\"people\":[1]}", "{\"people\":[{\"name\":\"a\"}]}")) {
      Files.writeString(file, text);
      assertThatThrownBy(() -> IdentityFiles.people(file))
          .as(text)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("people.json");
    }
  }

  @Test
  void passwordHash_textForm_roundTrips() {
    PasswordHash hash = PasswordHash.of("pass word", 50);

    assertThat(PasswordHash.parse(hash.text())).isEqualTo(hash);
    assertThat(hash.matches("pass word")).isTrue();
    assertThat(hash.matches("pass  word")).isFalse();
    assertThat(hash.toString()).doesNotContain(hash.key());
  }
}
