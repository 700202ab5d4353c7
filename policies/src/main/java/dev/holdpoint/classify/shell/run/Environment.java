package dev.holdpoint.classify.shell.run;

import dev.holdpoint.classify.shell.syntax.Node;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Variables, functions and positional parameters, as far as they are constants. Mutable. */
public final class Environment {
  private final Map<String, Optional<String>> variables = new HashMap<>();
  private final Map<String, List<Node>> functions = new HashMap<>();
  private final Set<String> aliases = new HashSet<>();
  private Optional<List<Argument>> positional = Optional.empty();

  /** What every shell starts with, as far as it is the same everywhere. */
  public static Environment initial() {
    var made = new Environment();
    made.set("IFS", " \t\n");
    made.set("HOME", "~");
    made.set("PWD", ".");
    return made;
  }

  public Environment copy() {
    var copy = new Environment();
    copy.variables.putAll(variables);
    copy.functions.putAll(functions);
    copy.aliases.addAll(aliases);
    copy.positional = positional;
    return copy;
  }

  /** The value when it is a constant. */
  public Optional<String> value(String name) {
    return variables.getOrDefault(name, Optional.empty());
  }

  public void set(String name, String value) {
    variables.put(name, Optional.of(value));
  }

  /** The variable may hold anything from now on. */
  public void forget(String name) {
    variables.put(name, Optional.empty());
  }

  /** Whether unquoted values are split at white space, as usual. */
  boolean splitsAtSpace() {
    return value("IFS").equals(Optional.of(" \t\n"));
  }

  public void alias(String name) {
    aliases.add(name);
  }

  /** Whether the script gave the name a meaning that cannot be followed. */
  boolean aliased(String name) {
    return aliases.contains(name);
  }

  void define(String name, Node body) {
    functions.put(name, List.of(body));
  }

  /** All bodies that the name may have; empty when it is no function. */
  List<Node> function(String name) {
    return functions.getOrDefault(name, List.of());
  }

  public Optional<List<Argument>> positional() {
    return positional;
  }

  public void positional(List<Argument> arguments) {
    positional = Optional.of(List.copyOf(arguments));
  }

  public void forgetPositional() {
    positional = Optional.empty();
  }

  /** Takes in what may or may not have happened in another branch. */
  void blend(Environment other) {
    var names = new HashSet<>(variables.keySet());
    names.addAll(other.variables.keySet());
    for (String name : names) {
      if (!Objects.equals(variables.get(name), other.variables.get(name))) {
        forget(name);
      }
    }
    other.functions.forEach(
        (name, bodies) -> {
          var all = new java.util.ArrayList<>(function(name));
          bodies.stream().filter(body -> !all.contains(body)).forEach(all::add);
          functions.put(name, List.copyOf(all));
        });
    aliases.addAll(other.aliases);
    if (!positional.equals(other.positional)) {
      positional = Optional.empty();
    }
  }
}
