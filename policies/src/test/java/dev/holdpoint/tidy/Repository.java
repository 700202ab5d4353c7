package dev.holdpoint.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All Java sources of this checkout, whatever module's tests are running. */
public record Repository(Path root, List<SourceFile> sources) {
  private static final List<String> MODULES = List.of("policies", "proxy", "sandbox");
  private static final String EXCEPTIONS = "policies/src/test/resources/tidy-exceptions.txt";

  /** Reads the checkout around the working directory. */
  public static Repository here() {
    Path root = root(Path.of("").toAbsolutePath());
    return new Repository(
        root,
        MODULES.stream()
            .flatMap(module -> files(root, module))
            .sorted()
            .map(path -> SourceFile.parse(path, read(root.resolve(path))))
            .toList());
  }

  /** The shipped sources. */
  public List<SourceFile> main() {
    return sources.stream().filter(SourceFile::isMain).toList();
  }

  /** The exceptions this checkout grants itself. */
  public Ratchet ratchet() {
    return Ratchet.parse(read(root.resolve(EXCEPTIONS)).lines().toList());
  }

  private static Path root(Path from) {
    for (Path folder = from; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve("pom.xml"))
          && Files.isDirectory(folder.resolve("policies"))) {
        return folder;
      }
    }
    throw new IllegalStateException("no Holdpoint checkout around " + from);
  }

  private static Stream<String> files(Path root, String module) {
    Path src = root.resolve(module).resolve("src");
    if (!Files.isDirectory(src)) {
      return Stream.of();
    }
    try (Stream<Path> walk = Files.walk(src)) {
      return walk
          .map(path -> root.relativize(path).toString().replace('\\', '/'))
          .filter(path -> path.endsWith(".java"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
