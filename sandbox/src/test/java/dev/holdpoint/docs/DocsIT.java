package dev.holdpoint.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Commands of the documents that stand in a fence marked {@code sh} are run as they stand, and must
 * end with 0, or with the code of a trailing {@code # exits N}.
 */
class DocsIT {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern EXITS = Pattern.compile("# exits ([0-3])$");

  @TestFactory
  Stream<DynamicTest> commands_everyRunnableOne_endsAsSaid() {
    return commands().map(line -> DynamicTest.dynamicTest(line, () -> endsAsSaid(line)));
  }

  private static Stream<String> commands() {
    return Documents.markdown().stream()
        .flatMap(file -> Documents.samples(file, "sh"))
        .flatMap(sample -> sample.text().lines())
        .filter(line -> !line.isBlank())
        .distinct();
  }

  private static void endsAsSaid(String line) {
    var exits = EXITS.matcher(line);
    int expected = exits.find() ? Integer.parseInt(exits.group(1)) : 0;

    var ended = Command.run(Map.of(), words(line.replaceFirst("\\s*# .*$", "")));

    assertThat(ended.exitCode()).as(ended.output()).isEqualTo(expected);
    assertThat(ended.output()).isNotBlank();
  }

  /** The line's words, through the image's entry point instead of the launcher, which builds. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    WORD.matcher(line)
        .results()
        .forEach(word -> words.add(word.group(1) == null ? word.group(2) : word.group(1)));
    assertThat(words.getFirst()).isEqualTo("./holdpoint");
    words.set(0, Command.entrypoint());
    return words;
  }

  @Test
  void commands_ofTheReference_areThoseOfTheProgram() {
    String help = Command.run(Map.of(), List.of(Command.entrypoint(), "--help")).output();
    String page = Documents.text("docs/configuration.md");

    assertThat(Pattern.compile("(?m)^  ([a-z]+)  ").matcher(help).results())
        .map(found -> found.group(1))
        .hasSizeGreaterThan(7)
        .allSatisfy(command -> assertThat(page).contains("| `" + command + " "));
  }
}
