package dev.holdpoint.classify.shell.command;

import dev.holdpoint.classify.shell.run.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Arguments sorted into options and operands.
 *
 * @param options in order, without those behind {@code --}
 * @param operands everything else, in order
 * @param behindDashes how many of the last operands stand behind {@code --}
 */
record Options(List<Option> options, List<Argument> operands, int behindDashes) {

  /** One option, with its value when the syntax gives it one. */
  record Option(String name, Optional<Argument> value, int operandsBefore) {}

  /** How a program writes its options. */
  enum Style {
    /** {@code --long}, {@code -s}, clusters of short ones. */
    GNU,
    /** {@code -long} and {@code --long} are the same. */
    SINGLE_DASH
  }

  Options {
    options = List.copyOf(options);
    operands = List.copyOf(operands);
  }

  /** Sorts; {@code valued} names the options whose value is the next argument. */
  static Options of(List<Argument> arguments, Set<String> valued, Style style) {
    var sorter = new OptionSorter(valued, style);
    arguments.forEach(sorter::take);
    return sorter.sorted();
  }

  static Options gnu(List<Argument> arguments, String... valued) {
    return of(arguments, Set.of(valued), Style.GNU);
  }

  /** Whether one of those options is given. */
  boolean has(String... names) {
    return options.stream().anyMatch(option -> List.of(names).contains(option.name()));
  }

  /** Whether one of those is given, also when cut short as GNU programs accept it. */
  boolean mayHave(Set<String> names) {
    return options.stream()
        .anyMatch(
            option ->
                names.contains(option.name())
                    || option.name().length() > 4
                        && option.name().startsWith("--")
                        && names.stream().anyMatch(name -> name.startsWith(option.name())));
  }

  /** The value of the last of those options. */
  Optional<Argument> value(String... names) {
    return values(names).stream().reduce((first, second) -> second);
  }

  List<Argument> values(String... names) {
    var found = new ArrayList<Argument>();
    for (Option option : options) {
      if (List.of(names).contains(option.name())) {
        option.value().ifPresent(found::add);
      }
    }
    return found;
  }

  /** The first operand when it is literal. */
  Optional<String> word(int index) {
    return index < operands.size() && operands.get(index).literal()
        ? Optional.of(operands.get(index).text())
        : Optional.empty();
  }

  List<Argument> from(int index) {
    return index < operands.size() ? operands.subList(index, operands.size()) : List.of();
  }

  /** Whether some argument could turn out to be any option or operand. */
  boolean open() {
    return operands.stream().anyMatch(Argument::anything);
  }

  boolean literal() {
    return operands.stream().allMatch(Argument::literal)
        && options.stream().allMatch(o -> o.value().map(Argument::literal).orElse(true));
  }
}
