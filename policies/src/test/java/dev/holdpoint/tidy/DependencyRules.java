package dev.holdpoint.tidy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A package uses what its {@code package-info.java} allows, and nothing else. */
public final class DependencyRules {
  /** Seen by all: the JDK, and the words for {@code null}. */
  private static final List<String> COMMON = List.of("java.", "javax.", "org.jspecify.annotations");

  private DependencyRules() {}

  /** Uses that are not allowed. */
  public static List<Finding> uses(List<SourceFile> main) {
    Map<String, Allowance> allowances =
        main.stream()
            .filter(SourceFile::isPackageInfo)
            .flatMap(file -> Allowance.of(file).stream().map(a -> Map.entry(file.folder(), a)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return main.stream()
        .flatMap(file -> uses(file, Optional.ofNullable(allowances.get(file.folder()))))
        .toList();
  }

  private static Stream<Finding> uses(SourceFile file, Optional<Allowance> allowance) {
    return Uses.of(file).packages().stream()
        .filter(used -> COMMON.stream().noneMatch(used::startsWith))
        .filter(used -> !used.startsWith("module java."))
        .filter(used -> !allows(allowance, file.packageName(), used))
        .map(used -> finding(file, used));
  }

  private static boolean allows(Optional<Allowance> allowance, String from, String used) {
    return allowance.map(a -> a.permits(from, used)).orElse(used.equals(from));
  }

  private static Finding finding(SourceFile file, String used) {
    String subject = file.path() + "#" + used.replace(' ', '-');
    String advice =
        file.folder()
            + "/package-info.java does not allow `"
            + used
            + "`: turn the dependency round, or add it to its sentence `Allowed dependencies:`";
    return new Finding(Rule.DEPENDENCY, subject, 1, advice);
  }
}
