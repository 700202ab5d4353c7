package dev.holdpoint.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * One Java source, parsed but not resolved.
 *
 * @param path relative to the repository root, with {@code /}, for example {@code
 *     policies/src/main/java/dev/holdpoint/action/Effect.java}
 */
public record SourceFile(String path, String text, CompilationUnitTree unit, Trees trees) {

  /** Parses {@code text} as the file at {@code path}. */
  public static SourceFile parse(String path, String text) {
    JavaFileObject file =
        new SimpleJavaFileObject(URI.create("source:///" + path), JavaFileObject.Kind.SOURCE) {
          @Override
          public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
          }
        };
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, _ -> {}, List.of("-proc:none"), null, List.of(file));
    try {
      return new SourceFile(path, text, task.parse().iterator().next(), Trees.instance(task));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The module's folder, for example {@code policies}. */
  public String module() {
    return path.substring(0, path.indexOf('/'));
  }

  /** Whether this is shipped code, as opposed to tests and benchmarks. */
  public boolean isMain() {
    return path.contains("/src/main/");
  }

  /** Whether this describes its package. */
  public boolean isPackageInfo() {
    return path.endsWith("/package-info.java");
  }

  /** The folder of this file, relative to the repository root. */
  public String folder() {
    return path.substring(0, path.lastIndexOf('/'));
  }

  /** The file's name without its ending. */
  public String simpleName() {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - ".java".length());
  }

  /** The package this file says it is in; empty when it says none. */
  public String packageName() {
    return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
  }

  /** The file's lines. */
  public List<String> lines() {
    return text.lines().toList();
  }

  /** How many lines a tree covers, its comments before it not counted. */
  int lines(Tree tree) {
    return line(trees.getSourcePositions().getEndPosition(unit, tree))
        - line(trees.getSourcePositions().getStartPosition(unit, tree))
        + 1;
  }

  private int line(long position) {
    return position < 0 ? 0 : (int) unit.getLineMap().getLineNumber(position);
  }
}
