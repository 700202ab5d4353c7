package dev.holdpoint.classify.shell.run;

/** What flows into or out of a program. */
public sealed interface Stream {
  /** The terminal or nothing: no text that the line provides. */
  record Nothing() implements Stream {}

  /** Known text. */
  record Known(String text) implements Stream {}

  /** Text that another program makes, or a file holds. */
  record Opaque() implements Stream {}

  Stream NOTHING = new Nothing();
  Stream OPAQUE = new Opaque();

  /** One after the other. */
  default Stream then(Stream next) {
    if (this instanceof Nothing) {
      return next;
    }
    if (next instanceof Nothing) {
      return this;
    }
    return this instanceof Known(String first) && next instanceof Known(String second)
        ? new Known(first + second)
        : OPAQUE;
  }
}
