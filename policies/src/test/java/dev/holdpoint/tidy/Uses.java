package dev.holdpoint.tidy;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names a file mentions, as written.
 *
 * @param types full names, from imports and from full names in the code: {@code java.util.List},
 *     {@code java.util.*}
 * @param phrases every identifier, dotted name ({@code System.out}) and construction ({@code new
 *     Thread}) in the code, imports of members included, without {@code java.lang.}
 */
record Uses(Set<String> types, List<String> phrases) {
  private static final Pattern PACKAGE_AND_TYPE = Pattern.compile("((?:[a-z]\\w*\\.)+)[A-Z*].*");
  private static final Pattern FULL_NAME = Pattern.compile("[a-z]\\w*(\\.[a-z]\\w*)+\\.[A-Z]\\w*");

  static Uses of(SourceFile file) {
    Uses uses = new Uses(new LinkedHashSet<>(), new ArrayList<>());
    uses.new Reader().scan(file.unit(), null);
    return uses;
  }

  /** The package of a full name; the name itself when it has no type in it. */
  static String packageOf(String type) {
    Matcher matcher = PACKAGE_AND_TYPE.matcher(type);
    return matcher.matches() ? matcher.group(1).substring(0, matcher.group(1).length() - 1) : type;
  }

  /** The packages this file uses. */
  Set<String> packages() {
    Set<String> packages = new LinkedHashSet<>();
    types.forEach(type -> packages.add(packageOf(type)));
    return packages;
  }

  private final class Reader extends TreeScanner<Void, Void> {
    @Override
    public Void visitPackage(PackageTree tree, Void nothing) {
      return scan(tree.getAnnotations(), nothing);
    }

    @Override
    public Void visitImport(ImportTree tree, Void nothing) {
      String name = tree.getQualifiedIdentifier().toString();
      types.add(tree.isModule() ? "module " + name : name);
      if (tree.isStatic()) {
        addPhrase(name.substring(packageOf(name).length() + 1));
      }
      return null;
    }

    @Override
    public Void visitMemberSelect(MemberSelectTree tree, Void nothing) {
      String name = tree.toString();
      if (FULL_NAME.matcher(name).matches()) {
        types.add(name);
      }
      addPhrase(name);
      return super.visitMemberSelect(tree, nothing);
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void nothing) {
      ExpressionTree type = tree.getIdentifier();
      addPhrase("new " + type.toString().replaceFirst("^java\\.lang\\.", ""));
      return super.visitNewClass(tree, nothing);
    }

    @Override
    public Void visitIdentifier(IdentifierTree tree, Void nothing) {
      addPhrase(tree.getName().toString());
      return null;
    }

    private void addPhrase(String name) {
      phrases.add(name.replaceFirst("^java\\.lang\\.", ""));
    }
  }
}
