package dev.holdpoint.policy.text;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Evidence;
import dev.holdpoint.action.Reversibility;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Undo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** Reads an action written out in a suite, for cases about rules rather than about classifiers. */
final class ActionReader {
  private static final Set<String> KEYS =
      Set.of(
          "system",
          "service",
          "operation",
          "effect",
          "targets",
          "count",
          "params",
          "reversibility");

  private final Reading reading;

  ActionReader(Reading reading) {
    this.reading = reading;
  }

  Optional<Action> read(Node node) {
    Map<String, Node> fields = reading.map(node, "an action", KEYS);
    Node named = fields.get("effect");
    if (named == null) {
      reading
          .problems()
          .value(node.at(), "an action lacks `effect`", "write for example effect: delete");
      return Optional.empty();
    }
    Optional<Effect> effect = reading.word(named, Effect.class, Effect::word);
    Node listed = fields.get("targets");
    List<Target> targets = listed == null ? List.of() : reading.all(listed, this::target);
    return effect.map(
        known ->
            new Action(
                text(fields, "system", "test"),
                text(fields, "service", ""),
                text(fields, "operation", known.word()),
                known,
                targets,
                count(fields, targets),
                CallReader.values(fields.get("params")),
                undo(fields),
                List.of("written out in a suite")));
  }

  private Optional<Target> target(Node node) {
    Map<String, Node> fields = reading.map(node, "a target", Set.of("kind", "id", "scope"));
    var scope = new TreeMap<String, String>();
    if (fields.get("scope") instanceof Node.Entries(var entries, Place at)) {
      entries.forEach(
          (name, entry) -> reading.text(entry.value()).ifPresent(value -> scope.put(name, value)));
    }
    return Optional.of(new Target(text(fields, "kind", "thing"), text(fields, "id", "*"), scope));
  }

  /**
   * As many as there are targets, unless a number or {@code unknown} or {@code unbounded} is
   * written.
   */
  private Count count(Map<String, Node> fields, List<Target> targets) {
    Node node = fields.get("count");
    if (node == null) {
      return targets.isEmpty() ? Count.UNKNOWN : new Count.Exactly(targets.size());
    }
    if (node instanceof Node.Scalar(String text, Place at) && text.startsWith("un")) {
      return text.equals("unbounded") ? Count.UNBOUNDED : Count.UNKNOWN;
    }
    OptionalLong number = reading.number(node, 0, 1_000_000_000);
    return number.isPresent() ? new Count.Exactly(number.getAsLong()) : Count.UNKNOWN;
  }

  private Undo undo(Map<String, Node> fields) {
    Node node = fields.get("reversibility");
    Optional<Reversibility> known =
        node == null
            ? Optional.empty()
            : reading.word(node, Reversibility.class, Reversibility::word);
    return known
        .map(one -> new Undo(one, new Evidence("as the suite says", "suite")))
        .orElse(Undo.UNKNOWN);
  }

  private String text(Map<String, Node> fields, String key, String otherwise) {
    var texts = new ArrayList<String>();
    Node node = fields.get(key);
    if (node != null) {
      reading.text(node).ifPresent(texts::add);
    }
    return texts.isEmpty() ? otherwise : texts.getFirst();
  }
}
