package dev.holdpoint.console;

/**
 * A text of an agent, made visible and short enough to be read.
 *
 * @param head what is shown at once
 * @param full all of it, when that is more; else empty
 */
public record Snippet(String head, String full) {
  static final int LONGEST_HEAD = 700;
  static final int LONGEST_FULL = 100_000;
  private static final int MOST_LINES = 14;

  public static final Snippet NONE = new Snippet("", "");

  public static Snippet of(String text) {
    String whole =
        text.length() > LONGEST_FULL
            ? text.substring(0, LONGEST_FULL)
                + "\n["
                + (text.length() - LONGEST_FULL)
                + " more characters]"
            : text;
    String head = head(whole);
    String shown = Visible.block(head);
    return head.length() == whole.length()
        ? new Snippet(shown, "")
        : new Snippet(shown + " …", Visible.block(whole));
  }

  private static String head(String text) {
    int end = Math.min(text.length(), LONGEST_HEAD);
    int line = 0;
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '\n' && ++line == MOST_LINES) {
        return text.substring(0, i);
      }
    }
    boolean splitsPair =
        end < text.length() && end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, splitsPair ? end - 1 : end);
  }

  /** All that is known of the text. */
  public String everything() {
    return full.isEmpty() ? head : full;
  }

  public boolean isEmpty() {
    return head.isEmpty();
  }

  public boolean isCut() {
    return !full.isEmpty();
  }
}
