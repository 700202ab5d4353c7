package dev.holdpoint.classify.shell.command;

import dev.holdpoint.classify.shell.run.Argument;
import java.util.List;

/** Uses that only print help or a version. */
final class Harmless {
  private Harmless() {}

  /**
   * {@code --help} and {@code --version} when nothing before them is more than sub-commands: some
   * systems stop reading options at the first operand, so behind a path they may be a file name.
   */
  static boolean asksForHelp(List<Argument> arguments, Options options) {
    if (arguments.isEmpty()) {
      return false;
    }
    for (var option : options.options()) {
      boolean asks = List.of("--help", "--version", "-help").contains(option.name());
      if (asks && option.value().isEmpty() && onlyWords(options, option.operandsBefore())) {
        return true;
      }
    }
    Argument first = arguments.getFirst();
    return first.is("help")
        || arguments.size() == 1
            && first.literal()
            && List.of("-h", "-V", "-v", "version").contains(first.text());
  }

  private static boolean onlyWords(Options options, int before) {
    return options.operands().subList(0, before).stream()
        .allMatch(word -> word.literal() && word.text().matches("[a-z][a-z0-9:-]*"));
  }
}
