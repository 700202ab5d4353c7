package dev.holdpoint.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on promises names all twelve, and only tests that exist. */
final class PromisesTest {
  private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]+(Test|IT))`");

  @Test
  void page_namesEveryPromise_andOnlyTestsThatExist() throws IOException {
    Path root = root();
    String page = Files.readString(root.resolve("docs/promises.md"));
    List<String> sources;
    try (var files = Files.walk(root)) {
      sources =
          files
              .filter(file -> file.toString().contains("src/test/java"))
              .map(file -> file.getFileName().toString())
              .toList();
    }

    for (int number = 1; number <= 12; number++) {
      assertThat(page).contains("| P" + number + " |");
    }
    assertThat(TEST.matcher(page).results().map(found -> found.group(1) + ".java"))
        .isNotEmpty()
        .allMatch(sources::contains);
  }

  private static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("policies"))) {
      at = at.getParent();
    }
    return at;
  }
}
