package dev.holdpoint.classify.shell.syntax;

/** A redirection. */
public sealed interface Redirect {
  /** From a file. */
  record Input(Word file) implements Redirect {}

  /** Onto a file; {@code append} keeps what is there. */
  record Output(Word file, boolean append) implements Redirect {}

  /** A here-document or here-string; the content is one quoted word. */
  record Here(Word content) implements Redirect {}

  /** One descriptor to another: nothing is read or written. */
  record Duplicate() implements Redirect {}
}
