package dev.holdpoint.policy.text;

import java.util.List;
import java.util.Map;

/**
 * A piece of YAML and where it stands. Scalars stay as written: nothing is guessed from their look.
 */
public sealed interface Node {
  Place at();

  record Scalar(String text, Place at) implements Node {}

  /** {@code null}, {@code ~} or nothing at all. */
  record Empty(Place at) implements Node {}

  record Items(List<Node> items, Place at) implements Node {}

  /** Keys in the order of the text. */
  record Entries(Map<String, Entry> entries, Place at) implements Node {}

  /** A key's place and its value. */
  record Entry(Place key, Node value) {}

  /** For messages: {@code a text}, {@code a list}, {@code a map}, {@code nothing}. */
  default String spoken() {
    return switch (this) {
      case Scalar s -> "a text";
      case Empty e -> "nothing";
      case Items i -> "a list";
      case Entries e -> "a map";
    };
  }
}
