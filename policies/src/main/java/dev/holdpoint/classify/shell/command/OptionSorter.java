package dev.holdpoint.classify.shell.command;

import dev.holdpoint.classify.shell.command.Options.Option;
import dev.holdpoint.classify.shell.command.Options.Style;
import dev.holdpoint.classify.shell.run.Argument;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sorts the arguments of one command into {@link Options}. */
final class OptionSorter {
  private final Set<String> valued;
  private final Style style;
  private final List<Option> options = new ArrayList<>();
  private final List<Argument> operands = new ArrayList<>();
  private Optional<String> waiting = Optional.empty();
  private int dashesAt = -1;

  OptionSorter(Set<String> valued, Style style) {
    this.valued = valued;
    this.style = style;
  }

  void take(Argument argument) {
    if (waiting.isPresent()) {
      add(waiting.get(), Optional.of(argument));
      waiting = Optional.empty();
    } else if (dashesAt >= 0 || !argument.option()) {
      operands.add(argument);
    } else if (argument.is("--")) {
      dashesAt = operands.size();
    } else if (argument.text().startsWith("--") || style == Style.SINGLE_DASH) {
      named(argument);
    } else {
      cluster(argument);
    }
  }

  Options sorted() {
    waiting.ifPresent(name -> add(name, Optional.empty()));
    return new Options(options, operands, dashesAt < 0 ? 0 : operands.size() - dashesAt);
  }

  private void add(String name, Optional<Argument> value) {
    options.add(new Option(name, value, operands.size()));
  }

  private void named(Argument argument) {
    String text = argument.text();
    if (style == Style.SINGLE_DASH && text.startsWith("--")) {
      text = text.substring(1);
    }
    int equals = text.indexOf('=');
    if (equals > 0) {
      String value = text.substring(equals + 1);
      add(
          text.substring(0, equals),
          Optional.of(new Argument(value, argument.literal(), argument.pattern())));
    } else if (valued.contains(text)) {
      waiting = Optional.of(text);
    } else {
      add(text, Optional.empty());
    }
  }

  /** {@code -abc} is {@code -a -b -c}, unless one of them takes the rest as its value. */
  private void cluster(Argument argument) {
    String text = argument.text();
    for (int i = 1; i < text.length(); i++) {
      String name = "-" + text.charAt(i);
      if (!valued.contains(name)) {
        add(name, Optional.empty());
      } else if (i + 1 == text.length()) {
        waiting = Optional.of(name);
        return;
      } else {
        String rest = text.substring(i + 1);
        String value = rest.startsWith("=") ? rest.substring(1) : rest;
        add(name, Optional.of(new Argument(value, argument.literal(), false)));
        return;
      }
    }
  }
}
