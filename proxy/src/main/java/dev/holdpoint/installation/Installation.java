package dev.holdpoint.installation;

import dev.holdpoint.action.Mode;
import dev.holdpoint.agent.AgentListener;
import dev.holdpoint.agent.AgentPorts;
import dev.holdpoint.agent.AgentSettings;
import dev.holdpoint.config.Settings;
import dev.holdpoint.console.ConsoleListener;
import dev.holdpoint.console.ConsolePorts;
import dev.holdpoint.console.ConsoleSettings;
import dev.holdpoint.facts.FactSource;
import dev.holdpoint.facts.UpstreamFacts;
import dev.holdpoint.gateway.Gateway;
import dev.holdpoint.guard.Guard;
import dev.holdpoint.guard.GuardFlow;
import dev.holdpoint.guard.GuardSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * One running Holdpoint: the three listeners and everything behind them. Opened by one thread;
 * closing is idempotent and stops in the opposite order.
 */
public final class Installation implements AutoCloseable {
  private final Settings settings;
  private final Path data;
  private final Optional<Evaluation> evaluation;
  private final Opened parts = new Opened();
  private final LiveRules rules;
  private final Memory memory;
  private final Crowd crowd;
  private final Addresses addresses;

  private Installation(Settings settings, Path data, Optional<Evaluation> evaluation, Parts made) {
    this.settings = settings;
    this.data = data;
    this.evaluation = evaluation;
    this.memory = parts.add(made.memory());
    this.crowd = made.crowd();
    this.rules = new LiveRules(settings, made.rules(), crowd, memory);
    this.addresses = listen();
  }

  /** What can be made side by side before anything listens. */
  private record Parts(Rules rules, Memory memory, Crowd crowd) {}

  /** Opens the installation that a configuration describes. */
  public static Installation open(Settings settings, Path data) {
    return start(settings, data, Optional.empty());
  }

  /**
   * Opens evaluation mode with a stand-in world as upstream.
   *
   * @param holdFor how long held calls wait on the wire; null for each client's own patience
   */
  public static Installation evaluate(
      Path data,
      Practice practice,
      Settings.Listeners listeners,
      Mode mode,
      @Nullable Duration holdFor) {
    DataDirectory.prepare(data);
    var world = CompletableFuture.supplyAsync(practice::start);
    var made = Evaluation.of(data);
    Rules.warm();
    SortedMap<String, URI> bases = world.join().bases();
    try {
      var installation =
          start(made.settings(bases, listeners, mode).holdingFor(holdFor), data, Optional.of(made));
      installation.parts.addFirst(world.join());
      made.write(data, installation.addresses, world.join());
      return installation;
    } catch (RuntimeException fault) {
      world.join().close();
      throw fault;
    }
  }

  private static Installation start(Settings settings, Path data, Optional<Evaluation> evaluation) {
    DataDirectory.prepare(data);
    var rules = CompletableFuture.supplyAsync(() -> Rules.load(settings, evaluation.isPresent()));
    var crowd = Crowd.of(settings, data, evaluation);
    Memory memory = Memory.open(settings, data, crowd);
    try {
      Decidable.check(Joined.value(rules).policies(), crowd.groups());
      return new Installation(
          settings, data, evaluation, new Parts(Joined.value(rules), memory, crowd));
    } catch (RuntimeException fault) {
      memory.close();
      throw fault;
    }
  }

  private Addresses listen() {
    var console = new AtomicReference<>("");
    var agent = new AtomicReference<>("");
    Guard guard = guard(console, agent);
    try {
      ConsoleListener people = parts.add(ConsoleListener.start(consoleSettings(), ports()));
      console.set(people.url());
      AgentListener agents =
          parts.add(AgentListener.start(agentSettings(people.url()), door(guard)));
      agent.set(agents.url());
      Gateway proxy =
          parts.add(
              Gateway.start(
                  Gates.settings(settings, people, agents),
                  guard,
                  crowd.agents(),
                  new SecureRandom()));
      // Closed first: whoever waits is told that it is still held while there is time to say so.
      parts.<AutoCloseable>add(memory.holds()::endWaiting);
      crowd.signInUrl(people::signInUrl);
      memory.started(settings.mode(), rules.digest());
      memory.everySecond(crowd::refresh);
      memory.everySecond(rules::refresh);
      String host = settings.listeners().proxy().host();
      return new Addresses("http://" + host + ":" + proxy.port(), agents.url(), people.url());
    } catch (IOException | RuntimeException cannot) {
      parts.close();
      throw Ports.fault(cannot, settings.listeners());
    }
  }

  private Guard guard(AtomicReference<String> console, AtomicReference<String> agent) {
    var sources =
        settings.routes().stream()
            .filter(route -> route.api().isPresent())
            .map(route -> new FactSource(route.name(), route.api().orElseThrow(), route.upstream()))
            .toList();
    return new GuardFlow(
        rules.mind(),
        new GuardSettings(
            settings.mode(), settings.ledger().readsWhenUnwritable(), console::get, agent::get),
        memory.holds(),
        memory.ledger(),
        new UpstreamFacts(sources, Clock.systemUTC()));
  }

  private ConsoleSettings consoleSettings() {
    var at = settings.listeners().console();
    var plain =
        ConsoleSettings.of(at.host(), at.port()).withTokenTier(settings.approvers().tokenTier());
    return evaluation.isEmpty()
        ? plain
        : plain.withBanner(
            "Evaluation mode: a stand-in cloud and made-up approvers. Not for production.");
  }

  private ConsolePorts ports() {
    return new ConsolePorts(
        memory.holds(),
        memory.ledger(),
        crowd.identities(),
        memory.shadow(),
        new ConsolePorts.Condition(
            settings::mode, memory::healthy, memory::metrics, Clock.systemUTC()));
  }

  private AgentSettings agentSettings(String consoleUrl) {
    var at = settings.listeners().agent();
    return AgentSettings.of(at.host(), at.port(), consoleUrl);
  }

  private AgentPorts door(Guard guard) {
    return new AgentPorts(
        guard,
        memory.holds(),
        crowd.agents(),
        memory.ledger(),
        rules::gates,
        settings::mode,
        Clock.systemUTC());
  }

  /** Reads people, agents, rules and inventory again within a second, changed or not. */
  public void readAgain() {
    crowd.readAgain();
    rules.readAgain();
  }

  public Addresses addresses() {
    return addresses;
  }

  public Mode mode() {
    return settings.mode();
  }

  public Path data() {
    return data;
  }

  /** The first digits of the policy set's digest. */
  public String policyDigest() {
    return rules.digest().substring(0, 12);
  }

  public Optional<Evaluation> evaluation() {
    return evaluation;
  }

  /** A sign-in link by made-up approver, each for one use; empty outside evaluation mode. */
  public SortedMap<String, String> signInLinks() {
    var links = new TreeMap<String, String>();
    evaluation.stream()
        .flatMap(made -> made.approvers().stream())
        .forEach(one -> links.put(one.name(), crowd.signInLink(one.name())));
    return links;
  }

  @Override
  public void close() {
    parts.close();
  }

  /** Names of the shipped packs, for messages. */
  public static List<String> packs() {
    return Settings.Policies.SHIPPED.packs();
  }
}
