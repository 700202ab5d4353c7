package dev.holdpoint.tidy;

import java.util.List;
import java.util.stream.Stream;

/** Budgets for files, methods, parameters and columns. */
public final class SizeRules {
  static final int MAX_FILE_LINES = 400;
  static final int MAX_MEDIAN_FILE_LINES = 90;
  static final int MAX_METHOD_LINES = 60;
  static final int MAX_P95_METHOD_LINES = 25;
  static final int MAX_PARAMETERS = 5;
  static final int MAX_COLUMNS = 110;

  private SizeRules() {}

  /** Files over the hard limit, and the median of shipped files when it is too big. */
  public static List<Finding> files(List<SourceFile> sources) {
    Stream<Finding> each =
        sources.stream()
            .map(
                file -> finding(Rule.FILE_LINES, file.path(), file.lines().size(), MAX_FILE_LINES));
    List<Integer> shipped =
        sources.stream()
            .filter(file -> file.isMain() && !file.isPackageInfo())
            .map(file -> file.lines().size())
            .toList();
    int median = quantile(shipped, 50);
    return broken(
        Stream.concat(
            each, Stream.of(finding(Rule.FILE_LINES, "median", median, MAX_MEDIAN_FILE_LINES))));
  }

  /** Methods over the hard limit, and the 95th percentile of shipped methods when it is too big. */
  public static List<Finding> methods(List<SourceFile> sources) {
    Stream<Finding> each =
        sources.stream()
            .flatMap(file -> Method.of(file).stream())
            .map(m -> finding(Rule.METHOD_LINES, m.subject(), m.lines(), MAX_METHOD_LINES));
    List<Integer> shipped =
        sources.stream()
            .filter(SourceFile::isMain)
            .flatMap(file -> Method.of(file).stream())
            .map(Method::lines)
            .toList();
    int p95 = quantile(shipped, 95);
    return broken(
        Stream.concat(
            each, Stream.of(finding(Rule.METHOD_LINES, "p95", p95, MAX_P95_METHOD_LINES))));
  }

  /** Methods and constructors with too many parameters. */
  public static List<Finding> parameters(List<SourceFile> sources) {
    return broken(
        sources.stream()
            .flatMap(file -> Method.of(file).stream())
            .map(m -> finding(Rule.PARAMETERS, m.subject(), m.parameters(), MAX_PARAMETERS)));
  }

  /** Lines that are too wide; imports cannot be broken and are exempt. */
  public static List<Finding> columns(List<SourceFile> sources) {
    return broken(
        sources.stream()
            .map(file -> finding(Rule.COLUMNS, file.path(), widest(file), MAX_COLUMNS)));
  }

  private static int widest(SourceFile file) {
    return file.lines().stream()
        .filter(line -> !line.startsWith("import "))
        .mapToInt(line -> line.codePointCount(0, line.length()))
        .max()
        .orElse(0);
  }

  private static Finding finding(Rule rule, String subject, int measure, int limit) {
    return new Finding(
        rule,
        subject,
        measure <= limit ? 0 : measure,
        "at most " + limit + "; split it by purpose");
  }

  private static List<Finding> broken(Stream<Finding> findings) {
    return findings.filter(finding -> finding.measure() > 0).toList();
  }

  static int quantile(List<Integer> values, int percent) {
    if (values.isEmpty()) {
      return 0;
    }
    int rank = (int) Math.ceil(values.size() * percent / 100.0);
    return values.stream().sorted().toList().get(rank - 1);
  }
}
