package dev.holdpoint.classify.route;

import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.BodyText;
import dev.holdpoint.classify.http.Doubt;
import dev.holdpoint.classify.http.Form;
import dev.holdpoint.classify.http.JsonBody;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * What a request says beside its path: the members of its body, names spelled in one way, and its
 * query as the member {@code query}.
 *
 * @param whole false when there is a body that could not be read
 */
public record Parameters(Value.Fields fields, boolean whole) {
  static final String QUERY = "query";

  /**
   * Reads them; {@code spelling} makes one name of all that the server takes for the same, and two
   * such names in one object are a {@link Doubt}.
   *
   * @param withBody false when the body decides nothing and streams past
   */
  public static Parameters read(HttpCall call, boolean withBody, UnaryOperator<String> spelling) {
    Optional<Value> body = withBody ? json(call) : Optional.of(Value.Fields.NONE);
    Value.Fields read =
        body.map(value -> folded(value, spelling)).orElse(Value.NOTHING) instanceof Value.Fields own
            ? own
            : Value.Fields.NONE;
    var query = new TreeMap<String, Value>();
    Form form = Form.read(call.query(), QUERY);
    for (Form.Pair pair : form.pairs()) {
      Value value = Value.of(pair.value());
      query.merge(pair.name(), value, Parameters::both);
    }
    return new Parameters(
        query.isEmpty() ? read : read.with(QUERY, new Value.Fields(query)), body.isPresent());
  }

  /** A list of what is given more than once; a condition holds when it holds for one of them. */
  private static Value both(Value before, Value more) {
    var all = new ArrayList<Value>();
    if (before instanceof Value.Items(var items)) {
      all.addAll(items);
    } else {
      all.add(before);
    }
    all.add(more);
    return new Value.Items(all);
  }

  /** Empty when it is on the wire, or not an object. */
  private static Optional<Value> json(HttpCall call) {
    return BodyText.text(call)
        .filter(text -> text.isBlank() || text.strip().startsWith("{"))
        .map(JsonBody::value);
  }

  /** A copy without the members of these names, wherever they stand. */
  static Value without(Value value, Set<String> names) {
    return switch (value) {
      case Value.Fields(var fields) -> {
        var kept = new TreeMap<String, Value>();
        fields.forEach(
            (name, inner) -> {
              if (!names.contains(name)) {
                kept.put(name, without(inner, names));
              }
            });
        yield new Value.Fields(kept);
      }
      case Value.Items(var items) ->
          new Value.Items(items.stream().map(item -> without(item, names)).toList());
      case Value.Text text -> text;
      case Value.Number number -> number;
      case Value.Flag flag -> flag;
      case Value.Nothing nothing -> nothing;
    };
  }

  private static Value folded(Value value, UnaryOperator<String> spelling) {
    return switch (value) {
      case Value.Fields(var fields) -> {
        var same = new TreeMap<String, Value>();
        fields.forEach(
            (name, inner) -> {
              if (same.put(spelling.apply(name), folded(inner, spelling)) != null) {
                throw Doubt.ambiguous(
                    "body", "it has a name in two spellings", "send each name once");
              }
            });
        yield new Value.Fields(same);
      }
      case Value.Items(var items) ->
          new Value.Items(items.stream().map(item -> folded(item, spelling)).toList());
      case Value.Text text -> text;
      case Value.Number number -> number;
      case Value.Flag flag -> flag;
      case Value.Nothing nothing -> nothing;
    };
  }
}
