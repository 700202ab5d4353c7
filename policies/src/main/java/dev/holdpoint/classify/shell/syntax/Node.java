package dev.holdpoint.classify.shell.syntax;

import java.util.List;
import java.util.Optional;

/** A piece of shell syntax. */
public sealed interface Node {
  /** One after the other, whatever each answers. */
  record Sequence(List<Node> nodes) implements Node {
    public Sequence {
      nodes = List.copyOf(nodes);
    }
  }

  /** {@code a && b && c}: each runs only after the one before. */
  record Chain(List<Node> steps) implements Node {
    public Chain {
      steps = List.copyOf(steps);
    }
  }

  /** Each branch may run or not: {@code ||}, {@code if}, {@code case}. */
  record Choice(List<Node> branches) implements Node {
    public Choice {
      branches = List.copyOf(branches);
    }
  }

  /** A body that runs any number of times; {@code for} names a variable and its values. */
  record Loop(Optional<String> variable, List<Word> values, Node body) implements Node {
    public Loop {
      values = List.copyOf(values);
    }
  }

  /** A body whose assignments do not reach the outside: subshells, background jobs. */
  record Scoped(Node body) implements Node {}

  record Pipeline(List<Node> stages) implements Node {
    public Pipeline {
      stages = List.copyOf(stages);
    }
  }

  record Redirected(Node body, List<Redirect> redirects) implements Node {
    public Redirected {
      redirects = List.copyOf(redirects);
    }
  }

  record Function(String name, Node body) implements Node {}

  /** {@code export}, {@code declare}, {@code local}, {@code readonly} and {@code typeset}. */
  record Declaration(String keyword, List<Assignment> assignments, List<Word> words)
      implements Node {
    public Declaration {
      assignments = List.copyOf(assignments);
      words = List.copyOf(words);
    }
  }

  /** Words that are computed but run nothing themselves: {@code [[ … ]]}, {@code (( … ))}. */
  record Computed(List<Word> words) implements Node {
    public Computed {
      words = List.copyOf(words);
    }
  }

  record Simple(List<Assignment> assignments, List<Word> words, List<Redirect> redirects)
      implements Node {
    public Simple {
      assignments = List.copyOf(assignments);
      words = List.copyOf(words);
      redirects = List.copyOf(redirects);
    }
  }

  /** {@code name=value}; {@code plain} is false for {@code +=}, arrays and elements of arrays. */
  record Assignment(String name, Word value, boolean plain) {}
}
