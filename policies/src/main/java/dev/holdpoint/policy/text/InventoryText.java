package dev.holdpoint.policy.text;

import dev.holdpoint.assess.Glob;
import dev.holdpoint.assess.Inventory;
import dev.holdpoint.assess.InventoryEntry;
import dev.holdpoint.assess.InventoryMatch;
import dev.holdpoint.policy.text.Diagnostic.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Reads inventory files: a map with one key, {@code inventory}, that lists entries. */
public final class InventoryText {
  /** More entries than this in all files are refused. */
  public static final int MAX_ENTRIES = 50_000;

  private static final Set<String> KEYS =
      Set.of("match", "environment", "tier", "owner", "dependents");

  private final Reading reading;
  private final MatchReader patterns;

  private InventoryText(Problems problems) {
    this.reading = new Reading(problems);
    this.patterns = new MatchReader(reading);
  }

  /**
   * Reads all texts together.
   *
   * @throws PolicyFault with every problem of every text
   */
  public static Inventory read(List<Source> sources) {
    var entries = new ArrayList<InventoryEntry>();
    var diagnostics = new ArrayList<Diagnostic>();
    for (Source source : sources) {
      var problems = new Problems(source.name());
      YamlReader.read(source, problems)
          .ifPresent(node -> entries.addAll(new InventoryText(problems).document(node)));
      if (entries.size() > MAX_ENTRIES) {
        String what = "there are more than " + MAX_ENTRIES + " entries";
        problems.add(Kind.TOO_LARGE, new Place(1, 1), what, "join entries by patterns");
      }
      diagnostics.addAll(problems.found());
    }
    Problems.check(diagnostics);
    return Inventory.of(entries);
  }

  /** Reads one text. */
  public static Inventory read(Source source) {
    return read(List.of(source));
  }

  /** The entries of a section; {@code SuiteText} has them as well. */
  static List<InventoryEntry> entries(Node list, Problems problems) {
    var text = new InventoryText(problems);
    return text.reading.all(list, text::entry);
  }

  private List<InventoryEntry> document(Node node) {
    Node list = reading.map(node, "an inventory file", Set.of("inventory")).get("inventory");
    return list == null ? List.of() : reading.all(list, this::entry);
  }

  private Optional<InventoryEntry> entry(Node node) {
    Map<String, Node> fields = reading.map(node, "an inventory entry", KEYS);
    Node match = fields.get("match");
    if (match == null) {
      reading
          .problems()
          .add(
              Kind.MISSING_KEY,
              node.at(),
              "an inventory entry lacks `match`",
              "say what it places");
      return Optional.empty();
    }
    Node tier = fields.get("tier");
    OptionalLong level = tier == null ? OptionalLong.empty() : reading.number(tier, 1, 100);
    return Optional.of(
        new InventoryEntry(
            match(match),
            text(fields, "environment"),
            level.isPresent() ? OptionalInt.of((int) level.getAsLong()) : OptionalInt.empty(),
            text(fields, "owner"),
            fields.containsKey("dependents")
                ? reading.texts(fields.get("dependents"))
                : List.of()));
  }

  private InventoryMatch match(Node node) {
    Map<String, Node> fields =
        reading.map(node, "`match`", Set.of("system", "kind", "id", "scope"));
    if (fields.isEmpty()) {
      reading
          .problems()
          .value(node.at(), "this entry matches everything", "name a system or an id");
    }
    var scope = new TreeMap<String, List<Glob>>();
    if (fields.get("scope") instanceof Node.Entries(var entries, Place at)) {
      entries.forEach((name, entry) -> scope.put(name, reading.all(entry.value(), patterns::glob)));
    } else if (fields.containsKey("scope")) {
      reading.problems().value(node.at(), "a scope is no map", "write for example {account: prod}");
    }
    return new InventoryMatch(
        globs(fields, "system"), globs(fields, "kind"), globs(fields, "id"), scope);
  }

  private List<Glob> globs(Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    return node == null ? List.of() : reading.all(node, patterns::glob);
  }

  private Optional<String> text(Map<String, Node> fields, String key) {
    Node node = fields.get(key);
    return node == null ? Optional.empty() : reading.text(node);
  }
}
