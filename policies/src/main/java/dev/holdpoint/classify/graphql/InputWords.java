package dev.holdpoint.classify.graphql;

import dev.holdpoint.action.Value;
import dev.holdpoint.classify.tool.Verbs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** What stands anywhere inside arguments and matters whatever the field is called. */
final class InputWords {
  private static final Set<String> EVERYBODY =
      Set.of("public", "everyone", "anyone", "world", "internet", "anonymous");
  private static final Set<String> TO_ALL =
      Set.of("public", "isPublic", "anonymous", "allowAnonymous", "publiclyAccessible");
  private static final Set<String> TO_FEW = Set.of("private", "isPrivate");
  private static final Value YES = Value.of(true);
  private static final Value NO = Value.of(false);

  private InputWords() {}

  /** Whether they open something to everybody. */
  static boolean exposes(Value arguments) {
    return anywhere(
        arguments,
        (name, value) ->
            TO_ALL.contains(name) && value.equals(YES)
                || TO_FEW.contains(name) && value.equals(NO)
                || last(name).equals("visibility")
                    && value instanceof Value.Text(String word)
                    && EVERYBODY.contains(word.toLowerCase(Locale.ROOT)));
  }

  /** Whether they ask for a change that overwrites. */
  static boolean forces(Value arguments) {
    return anywhere(arguments, (name, value) -> name.equals("force") && value.equals(YES));
  }

  /** Whether they ask for a deletion beside what the field is called, as nested writes do. */
  static boolean loses(Value arguments) {
    return anywhere(
        arguments,
        (name, value) ->
            FieldWords.loses(name)
                && !value.equals(NO)
                && !value.equals(Value.NOTHING)
                && !value.equals(new Value.Items(List.of())));
  }

  /** The arguments without secrets and without marks that differ from call to call. */
  static Value.Fields shown(Value.Fields arguments) {
    return (Value.Fields) cleaned(arguments);
  }

  private static Value cleaned(Value value) {
    return switch (value) {
      case Value.Fields(var fields) -> {
        var kept = new TreeMap<String, Value>();
        for (Map.Entry<String, Value> each : fields.entrySet()) {
          String name = each.getKey();
          if (!name.equals("clientMutationId") && !FieldWords.secret(name)) {
            kept.put(name, cleaned(each.getValue()));
          }
        }
        yield new Value.Fields(kept);
      }
      case Value.Items(var items) ->
          new Value.Items(items.stream().map(InputWords::cleaned).toList());
      case Value.Text text -> text;
      case Value.Number number -> number;
      case Value.Flag flag -> flag;
      case Value.Nothing nothing -> nothing;
    };
  }

  private static boolean anywhere(Value value, BiPredicate<String, Value> wanted) {
    return switch (value) {
      case Value.Fields(var fields) ->
          fields.entrySet().stream()
              .anyMatch(
                  each ->
                      wanted.test(each.getKey(), each.getValue())
                          || anywhere(each.getValue(), wanted));
      case Value.Items(var items) -> items.stream().anyMatch(item -> anywhere(item, wanted));
      case Value.Text t -> false;
      case Value.Number n -> false;
      case Value.Flag f -> false;
      case Value.Nothing n -> false;
    };
  }

  private static String last(String name) {
    List<String> parts = Verbs.parts(name);
    return parts.isEmpty() ? "" : parts.getLast();
  }
}
