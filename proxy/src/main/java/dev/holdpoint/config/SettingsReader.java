package dev.holdpoint.config;

import dev.holdpoint.config.Settings.AgentSettings;
import dev.holdpoint.config.Settings.ApproverSettings;
import dev.holdpoint.config.Settings.Approvers;
import dev.holdpoint.config.Settings.HoldSettings;
import dev.holdpoint.config.Settings.LedgerSettings;
import dev.holdpoint.config.Settings.Listeners;
import dev.holdpoint.config.Settings.Policies;
import dev.holdpoint.config.Settings.RouteSettings;
import dev.holdpoint.policy.text.Diagnostic;
import dev.holdpoint.policy.text.Node;
import dev.holdpoint.policy.text.Packs;
import dev.holdpoint.policy.text.Place;
import dev.holdpoint.policy.text.Problems;
import dev.holdpoint.policy.text.Reading;
import dev.holdpoint.policy.text.Source;
import dev.holdpoint.policy.text.YamlReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** One pass over the YAML of a configuration; every problem is noted with its place. One thread. */
final class SettingsReader {
  private static final Place TOP = new Place(1, 1);

  private final Reading reading;
  private final Scalars scalars;
  private final Path folder;

  private SettingsReader(Problems problems, Path folder) {
    this.reading = new Reading(problems);
    this.scalars = new Scalars(reading, folder);
    this.folder = folder;
  }

  static Settings read(Source source, Path folder) {
    var problems = new Problems(source.name());
    Optional<Node> document = YamlReader.read(source, problems);
    Optional<Settings> settings =
        document.map(node -> new SettingsReader(problems, folder).settings(node));
    Problems.check(problems.found());
    return settings.orElseThrow();
  }

  private Settings settings(Node node) {
    Map<String, Node> top =
        reading.map(
            node,
            "the configuration",
            Set.of(
                "mode",
                "listeners",
                "routes",
                "agents",
                "approvers",
                "policies",
                "inventory",
                "holds",
                "ledger"));
    List<RouteSettings> routes = each(top, "routes", this::route);
    if (routes.isEmpty()) {
      missing(node.at(), "the configuration has no `routes`", "list at least one guarded upstream");
    }
    distinct(node.at(), "route", routes.stream().map(RouteSettings::name).toList());
    List<AgentSettings> agents = each(top, "agents", this::agent);
    distinct(node.at(), "agent", agents.stream().map(AgentSettings::name).toList());
    return new Settings(
        scalars.mode(top.get("mode")),
        one(top, "listeners", this::listeners).orElse(Listeners.DEFAULT),
        routes,
        agents,
        one(top, "approvers", this::approvers).orElse(Approvers.NONE),
        one(top, "policies", this::policies).orElse(Policies.SHIPPED),
        one(top, "inventory", this::inventory).flatMap(Function.identity()),
        one(top, "holds", this::holds).orElse(HoldSettings.DEFAULT),
        one(top, "ledger", this::ledger).orElse(LedgerSettings.DEFAULT),
        Optional.empty());
  }

  private Listeners listeners(Node node) {
    var fields = reading.map(node, "`listeners`", Set.of("proxy", "agent", "console"));
    return new Listeners(
        scalars.address(fields.get("proxy")).orElse(Listeners.DEFAULT.proxy()),
        scalars.address(fields.get("agent")).orElse(Listeners.DEFAULT.agent()),
        scalars.address(fields.get("console")).orElse(Listeners.DEFAULT.console()));
  }

  private Optional<RouteSettings> route(Node node) {
    var fields =
        reading.map(node, "a route", Set.of("name", "match", "api", "upstream", "mode", "holdFor"));
    var name = text(fields, "name", node, "a route");
    var upstream =
        text(fields, "upstream", node, "a route").flatMap(_ -> scalars.uri(fields.get("upstream")));
    var match =
        fields.containsKey("match")
            ? reading.map(fields.get("match"), "`match`", Set.of("prefix", "host"))
            : Map.<String, Node>of();
    if (match.size() != 1) {
      missing(node.at(), "a route needs one of `prefix` and `host` in `match`", "write one");
      return Optional.empty();
    }
    if (name.isEmpty() || upstream.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RouteSettings(
            name.get(),
            scalars.prefix(match.get("prefix")),
            scalars.text(match.get("host")),
            scalars.api(fields.get("api")),
            upstream.get(),
            scalars.mode(fields.get("mode")),
            scalars.duration(fields.get("holdFor"))));
  }

  private Optional<AgentSettings> agent(Node node) {
    var fields =
        reading.map(node, "an agent", Set.of("name", "principal", "tokenEnv", "tokenFile"));
    var name = text(fields, "name", node, "an agent");
    var env = scalars.text(fields.get("tokenEnv"));
    var file = scalars.text(fields.get("tokenFile")).map(folder::resolve);
    if (env.isPresent() == file.isPresent()) {
      missing(
          node.at(),
          "an agent needs one of `tokenEnv` and `tokenFile`",
          "name an environment variable or a file; secrets never stand in this file");
      return Optional.empty();
    }
    return name.map(
        known -> new AgentSettings(known, scalars.text(fields.get("principal")), env, file));
  }

  private Approvers approvers(Node node) {
    var fields = reading.map(node, "`approvers`", Set.of("users", "tokenTier"));
    List<ApproverSettings> users = each(fields, "users", this::approver);
    distinct(node.at(), "user", users.stream().map(ApproverSettings::name).toList());
    int tier =
        fields.containsKey("tokenTier")
            ? (int) reading.number(fields.get("tokenTier"), 1, 9).orElse(2)
            : Approvers.NONE.tokenTier();
    return new Approvers(users, tier);
  }

  private Optional<ApproverSettings> approver(Node node) {
    var fields = reading.map(node, "a user", Set.of("name", "groups"));
    var groups =
        fields.containsKey("groups") ? reading.texts(fields.get("groups")) : List.<String>of();
    return text(fields, "name", node, "a user")
        .map(name -> new ApproverSettings(name, new TreeSet<>(groups)));
  }

  private Policies policies(Node node) {
    var fields = reading.map(node, "`policies`", Set.of("packs", "directories"));
    List<String> packs =
        fields.containsKey("packs") ? reading.texts(fields.get("packs")) : Packs.NAMES;
    for (String pack : packs) {
      if (!Packs.NAMES.contains(pack)) {
        reading
            .problems()
            .value(
                node.at(),
                "there is no pack " + Problems.quoted(pack),
                "use some of: " + String.join(", ", Packs.NAMES));
      }
    }
    List<Path> directories =
        fields.containsKey("directories")
            ? reading.texts(fields.get("directories")).stream().map(folder::resolve).toList()
            : List.of();
    return new Policies(packs.stream().filter(Packs.NAMES::contains).toList(), directories);
  }

  private Optional<Path> inventory(Node node) {
    return scalars
        .text(reading.map(node, "`inventory`", Set.of("file")).get("file"))
        .map(folder::resolve);
  }

  private HoldSettings holds(Node node) {
    var fields =
        reading.map(
            node, "`holds`", Set.of("expiry", "useWindow", "denialStands", "maxOpenPerAgent"));
    HoldSettings usual = HoldSettings.DEFAULT;
    int most =
        fields.containsKey("maxOpenPerAgent")
            ? (int)
                reading
                    .number(fields.get("maxOpenPerAgent"), 1, 10_000)
                    .orElse(usual.maxOpenPerAgent())
            : usual.maxOpenPerAgent();
    return new HoldSettings(
        scalars.duration(fields.get("expiry")).orElse(usual.expiry()),
        scalars.duration(fields.get("useWindow")).orElse(usual.useWindow()),
        scalars.duration(fields.get("denialStands")).orElse(usual.denialStands()),
        most);
  }

  private LedgerSettings ledger(Node node) {
    var fields = reading.map(node, "`ledger`", Set.of("readsWhenUnwritable"));
    return scalars
        .choice(fields.get("readsWhenUnwritable"), "allow", "refuse")
        .map(word -> new LedgerSettings(word.equals("allow")))
        .orElse(LedgerSettings.DEFAULT);
  }

  private static <T> Optional<T> one(
      Map<String, Node> fields, String name, Function<Node, T> read) {
    return Optional.ofNullable(fields.get(name)).map(read);
  }

  private <T> List<T> each(
      Map<String, Node> fields, String name, Function<Node, Optional<T>> read) {
    return fields.containsKey(name) ? reading.all(fields.get(name), read) : new ArrayList<>();
  }

  private Optional<String> text(Map<String, Node> fields, String name, Node in, String what) {
    if (!fields.containsKey(name)) {
      missing(in.at(), what + " lacks `" + name + "`", "add it");
      return Optional.empty();
    }
    return reading.text(fields.get(name));
  }

  private void missing(Place at, String what, String remedy) {
    reading.problems().add(Diagnostic.Kind.MISSING_KEY, at, what, remedy);
  }

  private void distinct(Place at, String what, List<String> names) {
    var seen = new HashSet<String>();
    for (String name : names) {
      if (!seen.add(name)) {
        reading
            .problems()
            .add(
                Diagnostic.Kind.DUPLICATE_ID,
                at == null ? TOP : at,
                "two entries for " + what + " " + Problems.quoted(name),
                "give each its own name");
      }
    }
  }
}
