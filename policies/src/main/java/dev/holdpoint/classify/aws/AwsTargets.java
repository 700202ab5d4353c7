package dev.holdpoint.classify.aws;

import dev.holdpoint.action.Count;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.rule.Condition;
import dev.holdpoint.classify.rule.Nouns;
import dev.holdpoint.classify.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What an operation hits: by the member that names it, and where that lies. */
final class AwsTargets {
  private static final int MAX_TARGETS = 100;

  /** Members of these kinds say where something lies when they do not name the target itself. */
  private static final Set<String> CONTAINERS =
      Set.of(
          "bucket",
          "cluster",
          "table",
          "database",
          "vault",
          "domain",
          "environment",
          "application",
          "stack",
          "user-pool",
          "repository",
          "project",
          "file-system",
          "registry",
          "catalog",
          "rest-api",
          "api",
          "function",
          "role",
          "user",
          "group",
          "instance",
          "key",
          "queue",
          "topic",
          "stream",
          "log-group",
          "hosted-zone",
          "account",
          "workgroup",
          "namespace");

  private AwsTargets() {}

  /** Targets and how many things they are. */
  record Found(List<Target> targets, Count count) {}

  static Found of(AwsService service, AwsOperation operation, AwsRequest request) {
    var parameters = request.parameters();
    var rule =
        AwsActions.RULES.get().first("kind", service.head().cli(), operation.name(), parameters);
    String member = rule.map(r -> r.words().get(1)).or(() -> naming(operation)).orElse("");
    var tables = DynamoBatch.tables(request);
    String kind =
        tables.isEmpty()
            ? rule.flatMap(Rule::word).orElseGet(() -> kind(operation, member))
            : "table";
    Map<String, String> scope = scope(member, request);
    rule.ifPresent(r -> ruleScope(r, parameters, scope));
    List<String> ids = tables.isEmpty() ? ids(parameters, member) : tables;
    var targets = ids.stream().limit(MAX_TARGETS).map(id -> target(kind, id, scope)).toList();
    return new Found(targets, count(ids));
  }

  private static Count count(List<String> ids) {
    return ids.isEmpty() ? Count.UNKNOWN : new Count.Exactly(ids.size());
  }

  private static Optional<String> naming(AwsOperation operation) {
    return operation.members().stream().filter(AwsMember::naming).map(AwsMember::name).findFirst();
  }

  /**
   * The member's own noun, {@code StackName} to {@code stack}; a bare {@code Name} says nothing.
   */
  private static String kind(AwsOperation operation, String member) {
    String noun = stem(member);
    return noun.isEmpty() || noun.equals("resource") ? AwsNames.noun(operation.name()) : noun;
  }

  /** A member's name without {@code Name}, {@code Id}, {@code Arn} or {@code Identifier}. */
  private static String stem(String member) {
    List<String> words = new ArrayList<>(AwsNames.words(member));
    String last = words.getLast().toLowerCase(Locale.ROOT);
    if (Set.of("name", "id", "arn", "identifier").contains(last)
        || Set.of("names", "ids", "arns", "identifiers").contains(last)) {
      words.removeLast();
    }
    return Nouns.singular(String.join("-", words).toLowerCase(Locale.ROOT));
  }

  private static List<String> ids(Value from, String member) {
    return member.isEmpty()
        ? List.of()
        : Condition.at(from, Condition.path(member)).flatMap(AwsTargets::words).toList();
  }

  private static Stream<String> words(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text.isEmpty() ? Stream.empty() : Stream.of(text);
      case Value.Number number -> Stream.of(Condition.word(number));
      case Value.Items(var items) -> items.stream().flatMap(AwsTargets::words);
      case Value.Fields(var fields) -> fields.values().stream().flatMap(AwsTargets::words).limit(1);
      case Value.Flag flag -> Stream.empty();
      case Value.Nothing nothing -> Stream.empty();
    };
  }

  private static Map<String, String> scope(String naming, AwsRequest request) {
    var scope = new TreeMap<String, String>();
    request.region().ifPresent(region -> scope.put("region", region));
    request
        .parameters()
        .fields()
        .forEach(
            (name, value) -> {
              String stem = stem(name);
              if (!name.equals(naming)
                  && CONTAINERS.contains(stem)
                  && value instanceof Value.Text(String text)) {
                scope.put(stem, text);
              }
            });
    return scope;
  }

  private static void ruleScope(Rule rule, Value.Fields given, Map<String, String> scope) {
    for (String word : rule.words().subList(2, rule.words().size())) {
      String[] pair = word.split("=", 2);
      given.text(pair[1]).ifPresent(text -> scope.put(pair[0], text));
    }
  }

  /** An ARN says account and region itself: arn:partition:service:region:account:resource. */
  private static Target target(String kind, String id, Map<String, String> scope) {
    String[] arn = id.startsWith("arn:") ? id.split(":", 6) : new String[0];
    if (arn.length < 6) {
      return Target.of(kind, id, scope);
    }
    var wider = new TreeMap<>(scope);
    if (!arn[3].isEmpty()) {
      wider.put("region", arn[3]);
    }
    if (!arn[4].isEmpty()) {
      wider.put("account", arn[4]);
    }
    return Target.of(kind, id, wider);
  }
}
