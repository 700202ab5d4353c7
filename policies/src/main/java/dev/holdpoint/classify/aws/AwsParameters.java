package dev.holdpoint.classify.aws;

import dev.holdpoint.action.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Input of an operation in one form for all doors: names as in the model, scalars typed as the
 * model says, volatile members left out.
 */
final class AwsParameters {
  /** Members that only make a retry recognisable, in services whose models do not mark them. */
  private static final Set<String> VOLATILE =
      Set.of("clientrequesttoken", "clienttoken", "idempotencytoken", "clientidempotencytoken");

  private AwsParameters() {}

  static Value.Fields normal(AwsOperation operation, Value.Fields given) {
    var normal = new TreeMap<String, Value>();
    given
        .fields()
        .forEach(
            (name, value) -> {
              var member = operation.member(name);
              boolean token =
                  VOLATILE.contains(AwsNames.fold(name))
                      || member.map(AwsMember::token).orElse(false);
              if (!token) {
                normal.put(
                    member.map(AwsMember::name).orElse(name),
                    member.map(m -> typed(m, value)).orElse(value));
              }
            });
    return new Value.Fields(normal);
  }

  private static Value typed(AwsMember member, Value value) {
    return switch (member.shape()) {
      case FLAG -> value instanceof Value.Text(String text) ? flag(text, value) : value;
      case NUMBER -> value instanceof Value.Text(String text) ? number(text, value) : value;
      case LIST -> value instanceof Value.Items ? value : listed(value);
      case TEXT, MAP, STRUCTURE, BYTES -> value;
    };
  }

  private static Value flag(String text, Value otherwise) {
    if (text.equalsIgnoreCase("true")) {
      return Value.of(true);
    }
    return text.equalsIgnoreCase("false") ? Value.of(false) : otherwise;
  }

  private static Value number(String text, Value otherwise) {
    try {
      return text.length() <= 40 ? new Value.Number(new BigDecimal(text)) : otherwise;
    } catch (NumberFormatException other) {
      return otherwise;
    }
  }

  private static Value listed(Value value) {
    return value instanceof Value.Nothing ? value : new Value.Items(List.of(value));
  }
}
