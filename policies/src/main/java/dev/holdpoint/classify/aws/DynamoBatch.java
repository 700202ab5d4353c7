package dev.holdpoint.classify.aws;

import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.rule.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * DynamoDB requests that hold many writes, or PartiQL statements: the worst of them and how many
 * they are.
 */
record DynamoBatch(Effect effect, Count count) {

  /** Empty when the request is no batch. */
  static Optional<DynamoBatch> of(AwsRequest request) {
    if (!request.service().equals("dynamodb")) {
      return Optional.empty();
    }
    var parameters = request.parameters();
    return switch (request.operation()) {
      case "BatchWriteItem" -> Optional.of(worst(writes(parameters)));
      case "TransactWriteItems" -> Optional.of(worst(items(parameters, "TransactItems")));
      case "ExecuteStatement" -> Optional.of(worst(List.of(statement(parameters))));
      case "BatchExecuteStatement" -> Optional.of(worst(statements(parameters, "Statements")));
      case "ExecuteTransaction" -> Optional.of(worst(statements(parameters, "TransactStatements")));
      default -> Optional.empty();
    };
  }

  /** The tables that a batch names; empty when the request is no batch of writes. */
  static List<String> tables(AwsRequest request) {
    boolean dynamo = request.service().equals("dynamodb");
    var parameters = request.parameters();
    if (dynamo && request.operation().equals("BatchWriteItem")) {
      return parameters.get("RequestItems").orElse(Value.NOTHING) instanceof Value.Fields tables
          ? List.copyOf(tables.fields().keySet())
          : List.of();
    }
    if (dynamo && request.operation().equals("TransactWriteItems")) {
      return Condition.at(parameters, List.of("TransactItems"))
          .flatMap(item -> item instanceof Value.Fields write ? tablesOf(write) : Stream.empty())
          .distinct()
          .toList();
    }
    return List.of();
  }

  private static Stream<String> tablesOf(Value.Fields item) {
    return item.fields().values().stream()
        .flatMap(write -> Condition.at(write, List.of("TableName")))
        .map(Condition::word);
  }

  private static DynamoBatch worst(List<Effect> effects) {
    if (effects.isEmpty()) {
      return new DynamoBatch(Effect.UNKNOWN, Count.UNKNOWN);
    }
    Effect worst =
        effects.stream()
            .max((a, b) -> a.callClass().compareTo(b.callClass()))
            .orElse(Effect.UNKNOWN);
    return new DynamoBatch(worst, new Count.Exactly(effects.size()));
  }

  /** {@code RequestItems} maps tables to lists of one PutRequest or DeleteRequest each. */
  private static List<Effect> writes(Value.Fields parameters) {
    var effects = new ArrayList<Effect>();
    if (parameters.get("RequestItems").orElse(Value.NOTHING) instanceof Value.Fields tables) {
      tables.fields().values().forEach(requests -> each(requests, effects));
    }
    return effects;
  }

  private static List<Effect> items(Value.Fields parameters, String member) {
    var effects = new ArrayList<Effect>();
    parameters.get(member).ifPresent(items -> each(items, effects));
    return effects;
  }

  private static void each(Value requests, List<Effect> effects) {
    if (requests instanceof Value.Items(var items)) {
      items.forEach(item -> effects.add(write(item)));
    } else {
      effects.add(Effect.UNKNOWN);
    }
  }

  private static Effect write(Value item) {
    if (!(item instanceof Value.Fields fields) || fields.fields().size() != 1) {
      return Effect.UNKNOWN;
    }
    return switch (fields.fields().firstKey()) {
      case "PutRequest", "Put", "Update" -> Effect.UPDATE;
      case "DeleteRequest", "Delete" -> Effect.DELETE;
      case "ConditionCheck" -> Effect.READ;
      default -> Effect.UNKNOWN;
    };
  }

  private static List<Effect> statements(Value.Fields parameters, String member) {
    return Condition.at(parameters, List.of(member))
        .map(each -> each instanceof Value.Fields fields ? statement(fields) : Effect.UNKNOWN)
        .toList();
  }

  /** PartiQL for DynamoDB has four statements and no nesting: DynamoDB Developer Guide. */
  private static Effect statement(Value.Fields fields) {
    String text = fields.text("Statement").orElse("").strip().toLowerCase(Locale.ROOT);
    return switch (text.split("\\s+", 2)[0]) {
      case "select" -> Effect.READ;
      case "exists" -> Effect.READ;
      case "insert" -> Effect.CREATE;
      case "update" -> Effect.UPDATE;
      case "delete" -> Effect.DELETE;
      default -> Effect.UNKNOWN;
    };
  }
}
