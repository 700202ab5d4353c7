package dev.holdpoint.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Class names that say nothing about what a class is. */
public final class NameRules {
  private static final Pattern EMPTY_WORD =
      Pattern.compile(".*(Manager|Helper|Utils?|Impl|Data|Info)");

  private NameRules() {}

  /** Every class, nested ones included, whose name ends in an empty word. */
  public static List<Finding> names(List<SourceFile> sources) {
    List<Finding> findings = new ArrayList<>();
    for (SourceFile file : sources) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitClass(ClassTree tree, Void nothing) {
          String name = tree.getSimpleName().toString();
          if (EMPTY_WORD.matcher(name).matches()) {
            findings.add(new Finding(Rule.NAME, file.path() + "#" + name, 1, "name what it is"));
          }
          return super.visitClass(tree, nothing);
        }
      }.scan(file.unit(), null);
    }
    return findings;
  }
}
