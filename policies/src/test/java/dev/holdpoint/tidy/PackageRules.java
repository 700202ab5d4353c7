package dev.holdpoint.tidy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every shipped package introduces itself in a {@code package-info.java}. */
public final class PackageRules {
  private static final List<String> WORDS =
      List.of("Start reading", "Threading", "Failure", "Allowed dependencies:", "@NullMarked");

  private PackageRules() {}

  /** Packages without an introduction, and introductions that leave something out. */
  public static List<Finding> introductions(List<SourceFile> main) {
    Map<String, List<SourceFile>> folders =
        main.stream()
            .collect(Collectors.groupingBy(SourceFile::folder, TreeMap::new, Collectors.toList()));
    List<Finding> findings = new ArrayList<>();
    folders.forEach(
        (folder, files) ->
            files.stream()
                .filter(SourceFile::isPackageInfo)
                .findFirst()
                .map(PackageRules::missingWords)
                .orElseGet(() -> Stream.of("write its package-info.java"))
                .map(advice -> new Finding(Rule.PACKAGE_INFO, folder, 1, advice))
                .forEach(findings::add));
    return findings;
  }

  private static Stream<String> missingWords(SourceFile packageInfo) {
    List<String> missing =
        WORDS.stream().filter(word -> !packageInfo.text().contains(word)).toList();
    return missing.isEmpty()
        ? Stream.of()
        : Stream.of("say in package-info.java: " + String.join(", ", missing));
  }
}
