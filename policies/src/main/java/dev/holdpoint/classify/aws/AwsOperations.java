package dev.holdpoint.classify.aws;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The operations of one service, by name and by folded name. */
final class AwsOperations {
  private final Map<String, AwsOperation> named = new LinkedHashMap<>();
  private final Map<String, AwsOperation> folded = new HashMap<>();

  AwsOperations(List<AwsOperation> all) {
    for (AwsOperation operation : all) {
      named.put(operation.name(), operation);
      folded.put(AwsNames.fold(operation.name()), operation);
    }
  }

  Optional<AwsOperation> named(String name) {
    return Optional.ofNullable(named.get(name));
  }

  Optional<AwsOperation> folded(String name) {
    return Optional.ofNullable(folded.get(name));
  }

  Collection<AwsOperation> all() {
    return named.values();
  }
}
