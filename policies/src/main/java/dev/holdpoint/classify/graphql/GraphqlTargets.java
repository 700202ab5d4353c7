package dev.holdpoint.classify.graphql;

import dev.holdpoint.action.Count;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.rule.Nouns;
import dev.holdpoint.classify.tool.Verbs;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a field's arguments name: repositories, and everything whose argument is called an id. */
final class GraphqlTargets {
  /** Arguments that choose by a condition: as many as there are. */
  private static final Set<String> CONDITIONS = Set.of("where", "filter", "filters", "condition");

  /** Ids that name no thing. */
  private static final Set<String> MARKS = Set.of("clientMutationId", "requestId", "traceId");

  /** Words of reading, which no target is called by. */
  private static final Set<String> READS = Set.of("get", "list", "find", "fetch", "search", "by");

  private GraphqlTargets() {}

  static List<Target> of(GraphqlField field) {
    var targets = new LinkedHashSet<Target>();
    for (Value.Fields level : levels(field)) {
      Optional<String> owner = level.text("owner");
      Optional<String> name = level.text("name");
      if (owner.isPresent() && name.isPresent()) {
        String repository = owner.get() + "/" + name.get();
        targets.add(
            Target.of(
                "repository",
                repository,
                Map.of("repository", repository, "organization", owner.get())));
      }
      level
          .text("repositoryNameWithOwner")
          .ifPresent(repository -> targets.add(Target.of("repository", repository)));
      level.fields().forEach((key, value) -> collect(field, key, value, targets));
    }
    references(field.arguments(), targets);
    return List.copyOf(targets);
  }

  /** How many things it changes, as far as the arguments say. */
  static Count count(GraphqlField field) {
    boolean all = Verbs.parts(field.name()).contains("all");
    boolean chosen =
        levels(field).stream()
            .flatMap(level -> level.fields().keySet().stream())
            .anyMatch(CONDITIONS::contains);
    if (all || chosen) {
      return Count.UNBOUNDED;
    }
    long most = 1;
    for (Value.Fields level : levels(field)) {
      for (var each : level.fields().entrySet()) {
        if (isId(each.getKey()) && each.getValue() instanceof Value.Items(var items)) {
          most = Math.max(most, items.size());
        }
      }
    }
    return new Count.Exactly(most);
  }

  /** The arguments, and the objects right inside them, as {@code input}. */
  private static List<Value.Fields> levels(GraphqlField field) {
    var levels = new ArrayList<Value.Fields>();
    levels.add(field.arguments());
    for (Value value : field.arguments().fields().values()) {
      switch (value) {
        case Value.Fields inner -> levels.add(inner);
        case Value.Items(var items) -> {
          for (Value item : items) {
            if (item instanceof Value.Fields inner) {
              levels.add(inner);
            }
          }
        }
        case Value.Text t -> {}
        case Value.Number n -> {}
        case Value.Flag f -> {}
        case Value.Nothing n -> {}
      }
    }
    return levels;
  }

  private static void collect(GraphqlField field, String key, Value value, Set<Target> targets) {
    if (!isId(key)) {
      return;
    }
    switch (value) {
      case Value.Text(String id) -> targets.add(Target.of(kind(field, key), id));
      case Value.Number number ->
          targets.add(Target.of(kind(field, key), number.number().toPlainString()));
      case Value.Items(var items) -> items.forEach(item -> collect(field, key, item, targets));
      case Value.Fields f -> {}
      case Value.Flag f -> {}
      case Value.Nothing n -> {}
    }
  }

  /** Full names of git references, wherever they stand. */
  private static void references(Value value, Set<Target> targets) {
    switch (value) {
      case Value.Text(String name) -> {
        if (name.startsWith("refs/heads/") || name.startsWith("refs/tags/")) {
          targets.add(Target.of("ref", name));
        }
      }
      case Value.Fields(var fields) -> fields.values().forEach(each -> references(each, targets));
      case Value.Items(var items) -> items.forEach(each -> references(each, targets));
      case Value.Number n -> {}
      case Value.Flag f -> {}
      case Value.Nothing n -> {}
    }
  }

  private static boolean isId(String key) {
    List<String> parts = Verbs.parts(key);
    return !parts.isEmpty()
        && !MARKS.contains(key)
        && (parts.getLast().equals("id") || parts.getLast().equals("ids"));
  }

  /** {@code issueId} is an issue; {@code id} is what the field speaks of. */
  private static String kind(GraphqlField field, String key) {
    List<String> parts = Verbs.parts(key);
    if (parts.size() > 1) {
      return String.join("-", parts.subList(0, parts.size() - 1));
    }
    List<String> words =
        Verbs.parts(field.name()).stream()
            .filter(word -> FieldWords.mutation(word).isEmpty() && !READS.contains(word))
            .toList();
    return words.isEmpty() ? "resource" : Nouns.singular(String.join("-", words));
  }
}
