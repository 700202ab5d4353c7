package dev.holdpoint.sandbox.aws;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The parameters of a query or EC2 call, with numbered lists such as {@code Tags.member.1.Key}. */
record Form(Map<String, String> values) {
  Form {
    values = Map.copyOf(values);
  }

  static Form of(Map<String, List<String>> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach((name, given) -> values.put(name, given.getFirst()));
    return new Form(values);
  }

  Optional<String> find(String name) {
    return Optional.ofNullable(values.get(name)).filter(value -> !value.isEmpty());
  }

  String need(String name) {
    return find(name)
        .orElseThrow(
            () ->
                AwsFault.validation(
                    "1 validation error detected: Value null at '" + name + "' must not be null"));
  }

  boolean flag(String name) {
    return find(name).map(Boolean::parseBoolean).orElse(false);
  }

  List<String> list(String prefix) {
    List<String> found = new ArrayList<>();
    for (int i = 1; values.containsKey(prefix + "." + i); i++) {
      found.add(values.get(prefix + "." + i));
    }
    return found;
  }

  Map<String, String> tags(String prefix) {
    Map<String, String> tags = new LinkedHashMap<>();
    for (int i = 1; values.containsKey(prefix + "." + i + ".Key"); i++) {
      String at = prefix + "." + i;
      tags.put(values.getOrDefault(at + ".Key", ""), values.getOrDefault(at + ".Value", ""));
    }
    return tags;
  }
}
