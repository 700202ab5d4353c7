package dev.holdpoint.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.holdpoint.config.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the documents say about files, settings, tests and libraries is so. */
class DocsTest {
  private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
  private static final Pattern TEST_NAME =
      Pattern.compile("`([a-z.]+\\.)([A-Z][A-Za-z]*(?:Test|IT))`");
  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>(?!dev\\.holdpoint)[^<]*</groupId>\\s*<artifactId>([^<]+)<"
              + "(?:(?!</dependency>|<scope>test).)*</dependency>",
          Pattern.DOTALL);

  /** Put together, so that this file does not name what it looks for. */
  private static final Pattern SOMEBODYS_MACHINE =
      Pattern.compile(
          "/wor"
              + "k/|/roo"
              + "t/\\.|/hom"
              + "e/[a-z]+/\\.m2|file:///(?:wor|roo|hom)|/tm"
              + "p/[a-z]+_jobs"
              + "|(?:nexu"
              + "s|artifactor"
              + "y|verdacci"
              + "o)[./:]");

  @TempDir private Path folder = Path.of("");

  @TestFactory
  Stream<DynamicTest> links_everyDocument_resolve() {
    return Documents.markdown().stream()
        .map(file -> DynamicTest.dynamicTest(name(file), () -> linksResolve(file)));
  }

  private static void linksResolve(Path file) {
    String text = Documents.text(file).orElseThrow();
    assertThat(LINK.matcher(text).results().map(found -> found.group(1)))
        .filteredOn(target -> !target.matches("https?://.*|#.*"))
        .allSatisfy(target -> assertThat(file.resolveSibling(path(target))).exists());
  }

  private static String path(String target) {
    return target.replaceFirst("#.*", "");
  }

  @TestFactory
  Stream<DynamicTest> configuration_everySample_loads() {
    Path page = Documents.root().resolve("docs/configuration.md");
    return Documents.samples(page, "yaml")
        .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> loads(sample)));
  }

  private void loads(Documents.Sample sample) throws IOException {
    Path file = Files.writeString(folder.resolve("holdpoint.yaml"), sample.text());

    assertThat(SettingsFile.read(file).routes()).isNotEmpty();
  }

  @Test
  void configuration_everyKeyOfTheReader_isDescribed() {
    String reader = Documents.text("proxy/src/main/java/dev/holdpoint/config/SettingsReader.java");
    String page = Documents.text("docs/configuration.md");
    List<String> keys = new ArrayList<>();
    Pattern.compile("Set\\.of\\(([^)]*)\\)")
        .matcher(reader)
        .results()
        .map(found -> found.group(1))
        .flatMap(names -> Pattern.compile("\"(\\w+)\"").matcher(names).results())
        .map(found -> found.group(1))
        .forEach(keys::add);

    assertThat(keys)
        .hasSizeGreaterThan(25)
        .allSatisfy(key -> assertThat(page).containsPattern("\\b" + key + "\\b"));
  }

  @TestFactory
  Stream<DynamicTest> json_everySample_isJson() {
    return Documents.markdown().stream()
        .flatMap(file -> Documents.samples(file, "json"))
        .map(
            sample ->
                DynamicTest.dynamicTest(
                    sample.name(), () -> new ObjectMapper().readTree(sample.text())));
  }

  @Test
  void threats_everyNamedTest_exists() {
    List<Path> files = Documents.files();
    List<String> missing =
        TEST_NAME
            .matcher(Documents.text("docs/threats.md"))
            .results()
            .map(DocsTest::source)
            .filter(source -> files.stream().noneMatch(file -> file.endsWith(source)))
            .toList();

    assertThat(missing).isEmpty();
  }

  private static String source(MatchResult found) {
    return "dev/holdpoint/" + found.group(1).replace('.', '/') + found.group(2) + ".java";
  }

  @Test
  void dependencies_everyOne_isInTheDecisionRecord() {
    String record = Documents.text("docs/adr/0001-dependencies.md").toLowerCase(Locale.ROOT);

    assertThat(Stream.of("policies", "proxy", "sandbox"))
        .flatMap(
            module ->
                DEPENDENCY
                    .matcher(Documents.text(module + "/pom.xml"))
                    .results()
                    .map(found -> found.group(1))
                    .toList())
        .hasSizeGreaterThan(15)
        .allSatisfy(artifact -> assertThat(record).contains(artifact));
  }

  @Test
  void files_all_nameNobodysMachine() {
    List<String> found = new ArrayList<>();
    for (Path file : Documents.files()) {
      String text = Documents.text(file).orElse("");
      SOMEBODYS_MACHINE
          .matcher(text)
          .results()
          .forEach(hit -> found.add(name(file) + " names " + hit.group()));
    }

    assertThat(found).isEmpty();
  }

  private static String name(Path file) {
    return Documents.root().relativize(file).toString();
  }
}
