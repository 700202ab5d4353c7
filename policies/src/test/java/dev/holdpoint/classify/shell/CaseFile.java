package dev.holdpoint.classify.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Rows {@code expected | text} of a resource; {@code \n} stands for a new line. */
public final class CaseFile {
  private CaseFile() {}

  /** One row. */
  public record Case(String expected, String text) {
    @Override
    public String toString() {
      return expected + " | " + text;
    }
  }

  public static List<Case> read(Class<?> beside, String name) {
    try (var in = Objects.requireNonNull(beside.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(CaseFile::row)
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static Case row(String line) {
    String[] both = line.split("\\s\\|\\s|\\|$", 2);
    return new Case(both[0].strip(), both[1].strip().replace("\\n", "\n"));
  }
}
