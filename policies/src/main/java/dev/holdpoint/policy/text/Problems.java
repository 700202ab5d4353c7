package dev.holdpoint.policy.text;

import dev.holdpoint.policy.text.Diagnostic.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong with one text. One thread. */
public final class Problems {
  /** After that many the rest is left out. */
  static final int MAX_PROBLEMS = 200;

  private static final Comparator<Diagnostic> BY_PLACE =
      Comparator.comparing(Diagnostic::file)
          .thenComparing(Diagnostic::line)
          .thenComparing(Diagnostic::column);

  private final String file;
  private final List<Diagnostic> found = new ArrayList<>();

  public Problems(String file) {
    this.file = file;
  }

  public void add(Kind kind, Place at, String what, String remedy) {
    if (found.size() < MAX_PROBLEMS) {
      found.add(new Diagnostic(kind, file, at.line(), at.column(), what, remedy));
    }
  }

  public void value(Place at, String what, String remedy) {
    add(Kind.VALUE, at, what, remedy);
  }

  public List<Diagnostic> found() {
    return found;
  }

  /** Throws when any of them is fatal; otherwise answers with the warnings. */
  public static List<Diagnostic> check(List<Diagnostic> all) {
    List<Diagnostic> sorted = all.stream().sorted(BY_PLACE).toList();
    if (sorted.stream().anyMatch(one -> one.kind().fatal())) {
      throw new PolicyFault(sorted);
    }
    return sorted;
  }

  /** Input for a message: short, on one line, in backticks. */
  public static String quoted(String input) {
    String line = input.replaceAll("[\\p{Cntrl}`]", " ");
    return "`" + (line.length() > 60 ? line.substring(0, 60) + "…" : line) + "`";
  }
}
