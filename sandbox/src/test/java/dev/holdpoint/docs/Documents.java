package dev.holdpoint.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The checkout's files as texts, and what documents hold. */
final class Documents {
  private static final Set<String> NOT_OURS =
      Set.of("target", ".git", ".holdpoint", ".idea", ".vscode", "node_modules");
  private static final Pattern FENCE =
      Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  private Documents() {}

  /** A fenced sample and where it stands. */
  record Sample(String name, String language, String text) {}

  static Path root() {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("policies"))) {
      at = at.getParent();
    }
    return at;
  }

  static String text(String file) {
    return text(root().resolve(file)).orElseThrow();
  }

  /** Empty for what is not UTF-8 text. */
  static Optional<String> text(Path file) {
    try {
      return Optional.of(Files.readString(file));
    } catch (MalformedInputException binary) {
      return Optional.empty();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every file of the checkout that a person wrote. */
  static List<Path> files() {
    List<Path> found = new ArrayList<>();
    var visitor =
        new SimpleFileVisitor<Path>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes known) {
            return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes known) {
            if (known.isRegularFile() && !file.getFileName().toString().equals(".git")) {
              found.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        };
    try {
      Files.walkFileTree(root(), visitor);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found;
  }

  static List<Path> markdown() {
    return files().stream().filter(file -> file.toString().endsWith(".md")).toList();
  }

  static Stream<Sample> samples(Path file, String language) {
    String text = text(file).orElseThrow();
    return FENCE
        .matcher(text)
        .results()
        .filter(found -> found.group(1).equals(language))
        .map(
            found -> {
              long line = text.substring(0, found.start()).lines().count() + 2;
              String name = root().relativize(file) + ":" + line;
              return new Sample(name, language, found.group(2));
            });
  }
}
