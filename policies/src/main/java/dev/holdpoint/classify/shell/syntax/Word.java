package dev.holdpoint.classify.shell.syntax;

import java.util.List;

/** One word before expansion. */
public record Word(List<Part> parts) {
  public Word {
    parts = List.copyOf(parts);
  }

  public static Word of(String text) {
    return new Word(List.of(new Part.Literal(text, true)));
  }

  /** A piece of a word. */
  public sealed interface Part {
    boolean quoted();

    /** Text; when not quoted, its braces, tilde and patterns still count. */
    record Literal(String text, boolean quoted) implements Part {}

    /**
     * A variable's value.
     *
     * @param plain false when an operator changes the value, as in <code>${x#y}</code>
     * @param inner words inside the braces, which may run commands of their own
     */
    record Variable(String name, boolean plain, List<Word> inner, boolean quoted) implements Part {
      public Variable {
        inner = List.copyOf(inner);
      }
    }

    /** The output of commands. */
    record Substitution(Node body, boolean quoted) implements Part {}

    /** A file name that stands for running commands. */
    record Process(Node body, boolean quoted) implements Part {}

    /** A value that cannot be read off, such as arithmetic; its parts may run commands. */
    record Computed(List<Word> inner, boolean quoted) implements Part {
      public Computed {
        inner = List.copyOf(inner);
      }
    }
  }
}
