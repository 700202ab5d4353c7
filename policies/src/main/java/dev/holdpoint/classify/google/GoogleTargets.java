package dev.holdpoint.classify.google;

import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.rule.Nouns;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a resource name hits, and how many. */
final class GoogleTargets {
  /** Collections whose name says less than their kind. */
  private static final Map<String, String> KINDS =
      Map.of("b", "bucket", "o", "object", "zones", "location", "regions", "location");

  /** Deleting these deletes what is inside. */
  private static final Set<String> WHOLE =
      Set.of("projects", "folders", "organizations", "clusters", "datasets", "databases", "agents");

  /** Members of a body or query that list what a batch method hits. */
  private static final List<String> LISTS =
      List.of("names", "ids", "requests", "writes", "mutations", "deletions", "id");

  private GoogleTargets() {}

  static List<Target> of(GoogleName name, Effect effect, Value.Fields parameters) {
    var scope = new TreeMap<String, String>();
    List<GoogleName.Pair> pairs = name.pairs();
    for (int i = 0; i < pairs.size() - 1; i++) {
      scope.put(kind(pairs.get(i).collection()), pairs.get(i).id());
    }
    if (pairs.isEmpty()) {
      return List.of();
    }
    GoogleName.Pair last = pairs.getLast();
    boolean makes = last.id().isEmpty() && effect == Effect.CREATE;
    String id = makes ? named(parameters) : last.id().isEmpty() ? "*" : last.id();
    return List.of(Target.of(kind(last.collection()), id, scope));
  }

  /** What is created says its name itself, in the body or as {@code secretId=} in the query. */
  private static String named(Value.Fields parameters) {
    return parameters
        .text("name")
        .or(
            () ->
                parameters.fields().keySet().stream()
                    .filter(name -> name.endsWith("Id"))
                    .findFirst()
                    .flatMap(parameters::text))
        .orElse("*");
  }

  private static String kind(String collection) {
    String known = KINDS.get(collection);
    return known == null ? Nouns.singular(collection.toLowerCase(Locale.ROOT)) : known;
  }

  static Count count(GoogleName name, Effect effect, Value.Fields parameters) {
    if (effect == Effect.CREATE) {
      return Count.ONE;
    }
    boolean deletes = effect == Effect.DELETE || effect == Effect.REPLACE;
    if (deletes && name.verb().isEmpty() && WHOLE.contains(name.collection())) {
      return Count.UNBOUNDED;
    }
    var listed = listed(parameters);
    if (listed > 0 && !name.one()) {
      return new Count.Exactly(listed);
    }
    return name.one() ? Count.ONE : deletes ? Count.UNBOUNDED : Count.UNKNOWN;
  }

  private static long listed(Value.Fields parameters) {
    return LISTS.stream()
        .flatMap(list -> parameters.get(list).stream())
        .flatMap(
            value ->
                switch (value) {
                  case Value.Items(var items) -> Stream.of((long) items.size());
                  case Value.Text(String text) -> Stream.of((long) text.split(",").length);
                  case Value.Number n -> Stream.of(1L);
                  case Value.Flag f -> Stream.<Long>empty();
                  case Value.Nothing n -> Stream.<Long>empty();
                  case Value.Fields f -> Stream.<Long>empty();
                })
        .findFirst()
        .orElse(0L);
  }
}
