package dev.holdpoint.json;

/** Text that is not strict JSON; the message says what and where, and never echoes the text. */
public final class JsonFault extends RuntimeException {
  private final int line;
  private final int column;

  JsonFault(String problem, int line, int column) {
    super(problem + " at line " + line + ", column " + column);
    this.line = line;
    this.column = column;
  }

  public int line() {
    return line;
  }

  public int column() {
    return column;
  }
}
