package dev.holdpoint.classify.aws;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The operations of one service; each line of the catalog is read when it is first wanted. */
final class AwsOperations {
  private final Map<String, String> lines = new HashMap<>();
  private final Map<String, String> folded = new HashMap<>();
  private final Map<String, AwsOperation> read = new ConcurrentHashMap<>();
  private final Function<String, AwsOperation> reader;

  /** Lines start with the operation's name and a space. */
  AwsOperations(String block, Function<String, AwsOperation> reader) {
    this.reader = reader;
    for (int at = 0; at < block.length(); ) {
      int end = block.indexOf('\n', at);
      String name = block.substring(at, block.indexOf(' ', at));
      lines.put(name, block.substring(at, end));
      folded.put(AwsNames.fold(name), name);
      at = end + 1;
    }
  }

  Optional<AwsOperation> named(String name) {
    String line = lines.get(name);
    return line == null
        ? Optional.empty()
        : Optional.of(read.computeIfAbsent(name, key -> reader.apply(line)));
  }

  boolean has(String name) {
    return lines.containsKey(name);
  }

  Optional<AwsOperation> folded(String name) {
    return Optional.ofNullable(folded.get(name)).flatMap(this::named);
  }

  Collection<AwsOperation> all() {
    List<AwsOperation> all = new ArrayList<>();
    lines.keySet().stream().sorted().forEach(name -> named(name).ifPresent(all::add));
    return all;
  }
}
