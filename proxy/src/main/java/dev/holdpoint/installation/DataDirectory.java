package dev.holdpoint.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that holds ledger, queue, keys and people; for its owner only. */
final class DataDirectory {
  private DataDirectory() {}

  static void prepare(Path data) {
    try {
      if (!Files.isDirectory(data)) {
        Files.createDirectories(
            data,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      Files.delete(Files.createTempFile(data, "writable", ".probe"));
    } catch (IOException unwritable) {
      throw new InstallationFault(
          "cannot write in the data directory `"
              + data
              + "` ("
              + unwritable.getClass().getSimpleName()
              + "): make it writable for this user or name another with --data",
          unwritable);
    }
  }
}
