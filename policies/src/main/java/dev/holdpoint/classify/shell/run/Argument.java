package dev.holdpoint.classify.shell.run;

/**
 * One word after expansion.
 *
 * @param text what the program gets; unknown pieces stand as {@code $name}, {@code $(…)}
 * @param literal whether the text is all that the program gets
 * @param pattern whether it holds an unquoted file pattern, which may become many words
 */
public record Argument(String text, boolean literal, boolean pattern) {

  public static Argument of(String text) {
    return new Argument(text, true, false);
  }

  public static Argument unknown(String text) {
    return new Argument(text, false, false);
  }

  /** Whether the program would read it as an option, as far as the text tells. */
  public boolean option() {
    return text.length() > 1 && text.charAt(0) == '-';
  }

  /** Whether nobody can say that it is not an option or a special operand. */
  public boolean anything() {
    return !literal && (text.isEmpty() || text.charAt(0) == '$');
  }

  public boolean is(String other) {
    return literal && text.equals(other);
  }
}
