package dev.holdpoint.classify.shell.run;

import java.util.List;
import java.util.Optional;

/**
 * One program with its arguments.
 *
 * @param name the program's name without a directory
 * @param words all words, the first being the name as written
 * @param input what it reads from its standard input
 * @param environment variables as the program sees them
 */
public record Invocation(String name, List<Argument> words, Stream input, Environment environment) {
  public Invocation {
    words = List.copyOf(words);
  }

  public List<Argument> arguments() {
    return words.subList(1, words.size());
  }

  public Optional<Argument> argument(int index) {
    return index + 1 < words.size() ? Optional.of(words.get(index + 1)) : Optional.empty();
  }

  /** The same program with other arguments. */
  public Invocation with(List<Argument> arguments) {
    var all = new java.util.ArrayList<Argument>();
    all.add(words.getFirst());
    all.addAll(arguments);
    return new Invocation(name, all, input, environment);
  }
}
