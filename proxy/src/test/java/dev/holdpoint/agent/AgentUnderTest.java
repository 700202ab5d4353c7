package dev.holdpoint.agent;

import dev.holdpoint.action.Mode;
import dev.holdpoint.fakes.FakeGuard;
import dev.holdpoint.fakes.FakeHolds;
import dev.holdpoint.fakes.FakeLedger;
import dev.holdpoint.fakes.FakePeople;
import dev.holdpoint.fakes.Samples;
import dev.holdpoint.fakes.Wire;
import dev.holdpoint.fakes.Wire.Got;
import dev.holdpoint.guard.Answer;
import dev.holdpoint.guard.Judged;
import dev.holdpoint.hold.Card;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.identity.Agents.Recognition;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The agents' listener on a free port, with fakes behind it. */
final class AgentUnderTest implements AutoCloseable {
  static final AgentSettings.Limits LIMITS =
      new AgentSettings.Limits(
          Duration.ofMinutes(2), Duration.ofSeconds(7), 3, Duration.ofHours(1), 3);

  final FakeGuard guard = new FakeGuard();
  final FakeHolds holds = new FakeHolds();
  final FakeLedger ledger = new FakeLedger();
  volatile Mode mode = Mode.ENFORCE;
  final AgentListener listener;
  final Wire wire;

  AgentUnderTest() {
    this(Optional.empty());
  }

  AgentUnderTest(Optional<Recognition.Agent> onLoopback) {
    var agents = FakePeople.agents(FakePeople.people(), onLoopback);
    ManifestSource manifest =
        agent -> List.of(new ManifestSource.Gate("tier1-destructive", "hold", "Two people agree."));
    var ports =
        new AgentPorts(guard, holds, agents, ledger, manifest, () -> mode, Clock.systemUTC());
    var settings =
        new AgentSettings(
            "127.0.0.1", 0, List.of(), Optional.empty(), "http://console.example", LIMITS);
    listener = AgentListener.start(settings, ports);
    wire = new Wire(listener.url());
  }

  /** Answers with a waiting hold of this very call. */
  Answer pending(Judged judged) {
    return new Answer.Pending(holds.open(card(judged)), "held by tier1-destructive");
  }

  static Card card(Judged judged) {
    Card sample = Samples.card(Samples.FACTS);
    return new Card(
        judged.fingerprint(),
        judged.intercepted().caller(),
        judged.intercepted().door(),
        judged.intercepted().route(),
        sample.quorum(),
        sample.policyDigest(),
        sample.targetVersions(),
        sample.facts());
  }

  Hold onlyHold() {
    return holds
        .list(new dev.holdpoint.hold.Holds.HoldQuery(Optional.empty(), 2, Optional.empty()))
        .getFirst();
  }

  Got post(String path, String body) {
    return wire.postJson(path, body, "Authorization", "Bearer " + FakePeople.AGENT_TOKEN);
  }

  Got ask(String body) {
    return post("/v1/tool-calls", body);
  }

  Got get(String path) {
    return wire.get(path, "Authorization", "Bearer " + FakePeople.AGENT_TOKEN);
  }

  @Override
  public void close() {
    wire.close();
    listener.close();
  }
}
