package dev.holdpoint.tidy;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;

/**
 * The size of one method or constructor.
 *
 * @param parameters 0 for a record's constructor, whose components are exempt
 */
record Method(String subject, int lines, int parameters) {

  /** Every method of a file, those of nested and anonymous classes included. */
  static List<Method> of(SourceFile file) {
    List<Method> methods = new ArrayList<>();
    new TreeScanner<Void, Kind>() {
      @Override
      public Void visitClass(ClassTree tree, Kind outer) {
        return super.visitClass(tree, tree.getKind());
      }

      @Override
      public Void visitMethod(MethodTree tree, Kind owner) {
        boolean isExempt = owner == Kind.RECORD && tree.getName().contentEquals("<init>");
        String subject = file.path() + "#" + tree.getName();
        int parameters = isExempt ? 0 : tree.getParameters().size();
        methods.add(new Method(subject, file.lines(tree), parameters));
        return super.visitMethod(tree, owner);
      }
    }.scan(file.unit(), Kind.CLASS);
    return methods;
  }
}
