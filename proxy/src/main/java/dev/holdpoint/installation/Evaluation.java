package dev.holdpoint.installation;

import dev.holdpoint.action.Canon;
import dev.holdpoint.action.Mode;
import dev.holdpoint.action.Value;
import dev.holdpoint.config.Settings;
import dev.holdpoint.identity.AgentEntry;
import dev.holdpoint.identity.PasswordHash;
import dev.holdpoint.identity.PersonEntry;
import dev.holdpoint.identity.Secrets;
import dev.holdpoint.json.JsonFault;
import dev.holdpoint.json.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Evaluation mode: an agent, two approvers and three routes made up on the spot, so that a newcomer
 * can begin. Their secrets stand in {@code evaluation.json}, readable by its owner only, and are
 * kept over restarts. Nothing of it exists outside evaluation mode.
 */
public record Evaluation(String agentToken, List<Approver> approvers) {
  /** The agent that a caller on loopback without credentials is. */
  public static final String AGENT = "local";

  /** The person whom that agent works for. */
  public static final String PRINCIPAL = "you";

  private static final String FILE = "evaluation.json";

  /** A made-up approver. */
  public record Approver(String name, List<String> groups, String password, String token) {}

  /** Reads the secrets of an earlier start, or makes fresh ones. */
  public static Evaluation of(Path data) {
    try {
      var kept = StrictJson.readObject(Files.readString(data.resolve(FILE)));
      var approvers = new ArrayList<Approver>();
      for (Approver fresh : fresh().approvers()) {
        approvers.add(kept(kept, fresh));
      }
      return new Evaluation(kept.text("agentToken").orElseThrow(), approvers);
    } catch (IOException | JsonFault | java.util.NoSuchElementException absent) {
      return fresh();
    }
  }

  private static Evaluation fresh() {
    return new Evaluation(
        Secrets.fresh("hpa_"),
        List.of(
            approver("alice", List.of("security", "sre-oncall")),
            approver("bob", List.of("service-owner", "sre-oncall"))));
  }

  private static Approver approver(String name, List<String> groups) {
    return new Approver(name, groups, Secrets.fresh("").substring(0, 16), Secrets.fresh("hpu_"));
  }

  private static Approver kept(Value.Fields file, Approver fresh) {
    Value.Items people =
        file.get("approvers").orElseThrow() instanceof Value.Items items
            ? items
            : new Value.Items(List.of());
    for (Value one : people.items()) {
      if (one instanceof Value.Fields person
          && person.text("name").equals(Optional.of(fresh.name()))) {
        return new Approver(
            fresh.name(),
            fresh.groups(),
            person.text("password").orElseThrow(),
            person.text("token").orElseThrow());
      }
    }
    throw new java.util.NoSuchElementException(fresh.name());
  }

  /** The settings that evaluation mode stands for. */
  public Settings settings(
      SortedMap<String, URI> upstreams, Settings.Listeners listeners, Mode mode) {
    var routes = new ArrayList<Settings.RouteSettings>();
    upstreams.forEach(
        (api, base) ->
            routes.add(
                new Settings.RouteSettings(
                    api,
                    Optional.of("/" + api),
                    Optional.empty(),
                    Optional.of(api),
                    base,
                    Mode.ENFORCE,
                    Optional.empty())));
    return new Settings(
        mode,
        listeners,
        routes,
        List.of(),
        new Settings.Approvers(List.of(), 1),
        Settings.Policies.SHIPPED,
        Optional.empty(),
        Settings.HoldSettings.DEFAULT,
        Settings.LedgerSettings.DEFAULT,
        Optional.empty());
  }

  AgentEntry agent() {
    return new AgentEntry(AGENT, Optional.of(PRINCIPAL), Secrets.digest(agentToken));
  }

  /** The approvers as they are kept; the passwords are random, so a low cost is enough. */
  List<PersonEntry> people() {
    return approvers.stream()
        .map(
            one ->
                new PersonEntry(
                    one.name(),
                    new TreeSet<>(one.groups()),
                    Optional.of(PasswordHash.of(one.password(), 20_000)),
                    List.of(Secrets.digest(one.token()))))
        .toList();
  }

  /** Writes {@code evaluation.json} for other commands and for people. */
  void write(Path data, Addresses addresses, Practice.World stand) {
    SortedMap<String, URI> upstreams = stand.bases();
    var people = new ArrayList<Value>();
    approvers.forEach(
        one ->
            people.add(
                Value.Fields.NONE
                    .with("name", one.name())
                    .with("groups", Value.texts(one.groups()))
                    .with("password", one.password())
                    .with("token", one.token())));
    Value.Fields routes = Value.Fields.NONE;
    for (String api : upstreams.keySet()) {
      routes = routes.with(api, addresses.proxy() + "/" + api);
    }
    Value.Fields worlds = Value.Fields.NONE;
    for (var world : upstreams.entrySet()) {
      worlds = worlds.with(world.getKey(), world.getValue().toString());
    }
    save(
        data,
        Value.Fields.NONE
            .with("proxy", addresses.proxy())
            .with("agent", addresses.agent())
            .with("console", addresses.console())
            .with("agentToken", agentToken)
            .with("approvers", new Value.Items(people))
            .with("routes", routes)
            .with("upstreams", worlds)
            .with("world", stand.page().toString()));
  }

  private static void save(Path data, Value.Fields content) {
    var owner = PosixFilePermissions.fromString("rw-------");
    try {
      Path fresh =
          Files.createTempFile(
              data, "evaluation", ".new", PosixFilePermissions.asFileAttribute(owner));
      Files.writeString(fresh, Canon.write(content) + "\n");
      Files.move(
          fresh,
          data.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
