package dev.holdpoint.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Notices that files, or the files in folders, are not what they were. Asked by one thread; {@link
 * #forget} may come from any.
 */
final class FileStamps {
  private final List<Path> watched;
  private volatile String last;

  FileStamps(List<Path> watched) {
    this.watched = List.copyOf(watched);
    this.last = stamp();
  }

  /** Makes the next look count as a change, whatever the files say. */
  void forget() {
    last = "";
  }

  /** Whether anything changed since this was asked last. */
  boolean changed() {
    String now = stamp();
    boolean changed = !now.equals(last);
    last = now;
    return changed;
  }

  private String stamp() {
    return watched.stream().map(FileStamps::stamp).collect(Collectors.joining("\n"));
  }

  private static String stamp(Path path) {
    try {
      if (!Files.isDirectory(path)) {
        return Files.exists(path) ? one(path) : "absent";
      }
      try (var files = Files.list(path)) {
        return files.sorted().map(FileStamps::one).collect(Collectors.joining(","));
      }
    } catch (IOException | UncheckedIOException unreadable) {
      return "unreadable";
    }
  }

  private static String one(Path file) {
    try {
      return file + "@" + Files.getLastModifiedTime(file) + "/" + Files.size(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
