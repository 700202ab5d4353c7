package dev.holdpoint.console;

import dev.holdpoint.action.Value;
import java.util.List;
import java.util.Optional;

/** Reads the facts of a card; what is absent or of another shape reads as empty. */
record FactsReader(Value.Fields fields) {

  String text(String name) {
    return fields.get(name).map(FactsReader::spoken).orElse("");
  }

  private static String spoken(Value value) {
    return switch (value) {
      case Value.Text(String text) -> text;
      case Value.Number(var number) -> number.toPlainString();
      case Value.Flag(boolean set) -> set ? "yes" : "no";
      default -> "";
    };
  }

  Optional<Integer> number(String name) {
    return fields.get(name).orElse(Value.NOTHING) instanceof Value.Number(var number)
        ? Optional.of(number.intValue())
        : Optional.empty();
  }

  FactsReader object(String name) {
    return new FactsReader(
        fields.get(name).orElse(Value.NOTHING) instanceof Value.Fields inner
            ? inner
            : Value.Fields.NONE);
  }

  List<FactsReader> objects(String name) {
    return items(name).stream()
        .filter(Value.Fields.class::isInstance)
        .map(one -> new FactsReader((Value.Fields) one))
        .toList();
  }

  List<String> texts(String name) {
    return items(name).stream()
        .filter(Value.Text.class::isInstance)
        .map(one -> ((Value.Text) one).text())
        .toList();
  }

  private List<Value> items(String name) {
    return fields.get(name).orElse(Value.NOTHING) instanceof Value.Items(var items)
        ? items
        : List.of();
  }
}
