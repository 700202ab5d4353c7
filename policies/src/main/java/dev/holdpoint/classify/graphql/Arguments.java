package dev.holdpoint.classify.graphql;

import dev.holdpoint.action.Value;
import dev.holdpoint.classify.http.Doubt;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Arguments as values, variables filled in from the request or from their defaults. */
final class Arguments {
  private final TreeMap<String, Value> variables;

  Arguments(OperationDefinition operation, Value.Fields given) {
    variables = new TreeMap<>();
    for (VariableDefinition each : operation.getVariableDefinitions()) {
      var otherwise = each.getDefaultValue();
      if (otherwise != null) {
        value(otherwise).ifPresent(value -> variables.put(each.getName(), value));
      }
    }
    variables.putAll(given.fields());
  }

  Value.Fields of(List<Argument> arguments) {
    var read = new TreeMap<String, Value>();
    for (Argument argument : arguments) {
      put(read, argument.getName(), argument.getValue());
    }
    return new Value.Fields(read);
  }

  private void put(TreeMap<String, Value> fields, String name, graphql.language.Value<?> value) {
    if (fields.containsKey(name)) {
      throw Doubt.ambiguous("body", "it has an argument twice", "send each argument once");
    }
    value(value).ifPresent(read -> fields.put(name, read));
  }

  /** Empty for a variable without a value, which counts as not sent. */
  private Optional<Value> value(graphql.language.Value<?> value) {
    return switch (value) {
      case StringValue text -> Optional.of(Value.of(String.valueOf(text.getValue())));
      case EnumValue word -> Optional.of(Value.of(word.getName()));
      case BooleanValue flag -> Optional.of(Value.of(flag.isValue()));
      case IntValue number -> Optional.of(new Value.Number(new BigDecimal(number.getValue())));
      case FloatValue number -> Optional.of(new Value.Number(number.getValue()));
      case VariableReference name -> Optional.ofNullable(variables.get(name.getName()));
      case ArrayValue items -> {
        var read = new ArrayList<Value>();
        for (var item : items.getValues()) {
          read.add(value(item).orElse(Value.NOTHING));
        }
        yield Optional.of(new Value.Items(read));
      }
      case ObjectValue object -> {
        var read = new TreeMap<String, Value>();
        for (ObjectField field : object.getObjectFields()) {
          put(read, field.getName(), field.getValue());
        }
        yield Optional.of(new Value.Fields(read));
      }
      default -> Optional.of(Value.NOTHING);
    };
  }
}
