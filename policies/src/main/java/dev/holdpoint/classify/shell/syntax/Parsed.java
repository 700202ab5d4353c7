package dev.holdpoint.classify.shell.syntax;

/** What became of shell text. */
public sealed interface Parsed {
  /** Grammatical, every part understood. */
  record Script(Node root) implements Parsed {}

  /** Not to be trusted; the reason is one readable sentence without the text. */
  record Broken(String reason) implements Parsed {}
}
