package dev.holdpoint.installation;

import dev.holdpoint.config.Settings;
import dev.holdpoint.console.ConsolePorts;
import dev.holdpoint.hold.GroupDirectory;
import dev.holdpoint.hold.Human;
import dev.holdpoint.identity.AgentDirectory;
import dev.holdpoint.identity.AgentEntry;
import dev.holdpoint.identity.Agents;
import dev.holdpoint.identity.IdentityFiles;
import dev.holdpoint.identity.LoginThrottle;
import dev.holdpoint.identity.People;
import dev.holdpoint.identity.PersonEntry;
import dev.holdpoint.identity.Secrets;
import dev.holdpoint.identity.SessionLimits;
import dev.holdpoint.identity.Sessions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everybody an installation knows: agents, people and their sessions. */
final class Crowd implements GroupDirectory {
  /** Shorter tokens of agents are refused. */
  static final int MIN_TOKEN = 32;

  private static final Logger LOG = LoggerFactory.getLogger(Crowd.class);

  private final Supplier<List<PersonEntry>> peopleNow;
  private final Supplier<List<AgentEntry>> agentsNow;
  private final FileStamps stamps;
  private final boolean evaluation;
  private final People people;
  private volatile List<SortedSet<String>> groups;
  private final AgentDirectory agents;
  private final Sessions sessions = new Sessions(SessionLimits.DEFAULT, Clock.systemUTC());
  private volatile UnaryOperator<String> signInUrl = code -> code;

  private Crowd(Settings settings, Path data, Optional<Evaluation> evaluation) {
    this.evaluation = evaluation.isPresent();
    peopleNow = () -> people(settings, data, evaluation);
    agentsNow = () -> agents(settings, data, evaluation);
    var tokens = settings.agents().stream().flatMap(one -> one.tokenFile().stream());
    stamps =
        new FileStamps(
            Stream.concat(
                    Stream.of(data.resolve("people.json"), data.resolve("agents.json")), tokens)
                .toList());
    List<PersonEntry> listed = peopleNow.get();
    people = new People(listed);
    groups = groups(listed);
    var loopback =
        evaluation.map(
            made ->
                new Agents.Recognition.Agent(Evaluation.AGENT, Optional.of(Evaluation.PRINCIPAL)));
    agents = new AgentDirectory(agentsNow.get(), people, loopback);
  }

  static Crowd of(Settings settings, Path data, Optional<Evaluation> evaluation) {
    try {
      return new Crowd(settings, data, evaluation);
    } catch (IllegalArgumentException broken) {
      throw new InstallationFault(String.valueOf(broken.getMessage()), broken);
    }
  }

  /** Everything is read again within a second, changed or not. */
  void readAgain() {
    stamps.forget();
  }

  /** Called by the clock thread: takes changed people and agents; keeps the last good ones. */
  void refresh() {
    if (!stamps.changed()) {
      return;
    }
    try {
      List<PersonEntry> listed = peopleNow.get();
      people.replace(listed);
      groups = groups(listed);
      agents.replace(agentsNow.get());
    } catch (IllegalArgumentException | InstallationFault broken) {
      LOG.error("changed people or agents are refused: {}", broken.getMessage());
    } catch (UncheckedIOException unreadable) {
      stamps.forget(); // a revocation may stand in it: look again until it can be read
      LOG.error("people or agents cannot be read: {}", unreadable.getMessage());
    }
  }

  private static List<SortedSet<String>> groups(List<PersonEntry> people) {
    return people.stream().map(PersonEntry::groups).toList();
  }

  private static List<PersonEntry> people(
      Settings settings, Path data, Optional<Evaluation> evaluation) {
    if (evaluation.isPresent()) {
      return evaluation.get().people();
    }
    var kept = IdentityFiles.people(data.resolve("people.json"));
    var all = new ArrayList<PersonEntry>();
    for (PersonEntry one : kept) {
      var configured =
          settings.approvers().users().stream()
              .filter(approver -> approver.name().equals(one.name()))
              .findFirst();
      SortedSet<String> groups = new TreeSet<>(one.groups());
      configured.ifPresent(approver -> groups.addAll(approver.groups()));
      all.add(new PersonEntry(one.name(), groups, one.password(), one.tokenDigests()));
    }
    settings.approvers().users().stream()
        .filter(approver -> kept.stream().noneMatch(one -> one.name().equals(approver.name())))
        .forEach(
            approver ->
                all.add(
                    new PersonEntry(
                        approver.name(), approver.groups(), Optional.empty(), List.of())));
    return all;
  }

  private static List<AgentEntry> agents(
      Settings settings, Path data, Optional<Evaluation> evaluation) {
    var all = new ArrayList<>(IdentityFiles.agents(data.resolve("agents.json")));
    evaluation.ifPresent(made -> all.add(made.agent()));
    for (Settings.AgentSettings one : settings.agents()) {
      String token = token(one);
      if (token.length() < MIN_TOKEN) {
        throw new InstallationFault(
            "the token of agent `"
                + one.name()
                + "` has fewer than "
                + MIN_TOKEN
                + " characters; `holdpoint agent add` makes a good one");
      }
      all.add(new AgentEntry(one.name(), one.principal(), Secrets.digest(token)));
    }
    return all;
  }

  private static String token(Settings.AgentSettings agent) {
    if (agent.tokenEnv().isPresent()) {
      return Optional.ofNullable(System.getenv(agent.tokenEnv().get())).orElse("").strip();
    }
    Path file = agent.tokenFile().orElseThrow();
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new InstallationFault(
          "cannot read the token of agent `" + agent.name() + "` from `" + file + "`", unreadable);
    }
  }

  /** Whether all of them are made up. */
  boolean isEvaluation() {
    return evaluation;
  }

  /** The groups of each person who may vote. */
  List<SortedSet<String>> groups() {
    return groups;
  }

  Agents agents() {
    return agents;
  }

  ConsolePorts.Identities identities() {
    return new ConsolePorts.Identities(
        people, agents, sessions, new LoginThrottle(Clock.systemUTC()));
  }

  @Override
  public Optional<SortedSet<String>> groupsOf(String personId) {
    return people.find(personId).map(Human::groups);
  }

  void signInUrl(UnaryOperator<String> url) {
    signInUrl = url;
  }

  String signInLink(String person) {
    return signInUrl.apply(sessions.link(person));
  }
}
