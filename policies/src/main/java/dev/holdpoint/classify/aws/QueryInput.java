package dev.holdpoint.classify.aws;

import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.rule.Condition;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Flat parameters as a tree: {@code InstanceId.1}, {@code Tags.member.1.Key}, {@code
 * Attributes.entry.1.key}. Names of inner members stay as on the wire.
 */
final class QueryInput {
  private static final int MAX_DEPTH = 40;
  private static final Set<String> SIGNATURE =
      Set.of(
          "Action",
          "Version",
          "AWSAccessKeyId",
          "Signature",
          "SignatureMethod",
          "SignatureVersion",
          "Timestamp",
          "Expires",
          "SecurityToken");

  private final Map<String, QueryInput> children = new TreeMap<>(QueryInput::numbersFirst);
  private @Nullable String text;

  private QueryInput() {}

  static Value.Fields of(Form form, AwsOperation operation) {
    var root = new QueryInput();
    for (Form.Pair pair : form.pairs()) {
      if (!SIGNATURE.contains(pair.name()) && !pair.name().startsWith("X-Amz-")) {
        root.put(pair.name(), pair.value());
      }
    }
    var fields = new TreeMap<String, Value>();
    root.children.forEach((name, child) -> fields.put(modelled(name, operation), child.value()));
    return new Value.Fields(fields);
  }

  private static String modelled(String wire, AwsOperation operation) {
    return operation.members().stream()
        .filter(member -> member.wire().equals(wire))
        .map(AwsMember::name)
        .findFirst()
        .orElse(wire);
  }

  private void put(String name, String value) {
    QueryInput at = this;
    String[] parts = name.split("\\.", MAX_DEPTH);
    for (String part : parts) {
      at = at.children.computeIfAbsent(part, key -> new QueryInput());
    }
    if (at.text != null) {
      throw Doubt.ambiguous("body", "it gives a parameter twice", "give each parameter once");
    }
    at.text = value;
  }

  private Value value() {
    if (children.isEmpty() || text != null) {
      return leaf();
    }
    if (children.size() == 1 && children.containsKey("member")) {
      return children.get("member").value();
    }
    if (children.size() == 1 && children.containsKey("entry")) {
      return children.get("entry").entries();
    }
    if (children.keySet().stream().allMatch(QueryInput::isNumber)) {
      var items = new ArrayList<Value>();
      children.values().forEach(child -> items.add(child.value()));
      return new Value.Items(items);
    }
    var fields = new TreeMap<String, Value>();
    children.forEach((name, child) -> fields.put(name, child.value()));
    return new Value.Fields(fields);
  }

  private Value leaf() {
    if (text == null || !children.isEmpty()) {
      throw Doubt.ambiguous("body", "a parameter has a value and parts", "give one of both");
    }
    return Value.of(text);
  }

  /** {@code 1.key} and {@code 1.value} as one field each; anything else stays a list. */
  private Value entries() {
    var fields = new TreeMap<String, Value>();
    for (QueryInput child : children.values()) {
      var key = child.children.get("key");
      var value = child.children.get("value");
      if (key == null
          || value == null
          || fields.put(Condition.word(key.value()), value.value()) != null) {
        return value();
      }
    }
    return new Value.Fields(fields);
  }

  private static boolean isNumber(String part) {
    return !part.isEmpty()
        && part.length() <= 9
        && part.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static int numbersFirst(String a, String b) {
    boolean number = isNumber(a);
    if (number != isNumber(b)) {
      return number ? -1 : 1;
    }
    return number ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : a.compareTo(b);
  }
}
