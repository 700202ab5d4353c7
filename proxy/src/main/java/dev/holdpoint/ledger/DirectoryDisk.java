package dev.holdpoint.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** A ledger's directory on a real disk, locked while open. */
final class DirectoryDisk implements LedgerDisk {
  static final String LOG = "ledger.jsonl";
  private static final String LOCK = "ledger.lock";

  private final Path directory;
  private final DirectoryLock lock;

  private DirectoryDisk(Path directory, DirectoryLock lock) {
    this.directory = directory;
    this.lock = lock;
  }

  static DirectoryDisk open(Path directory) throws IOException {
    try {
      Files.createDirectories(directory);
      return new DirectoryDisk(directory, DirectoryLock.take(directory, LOCK));
    } catch (AccessDeniedException | FileAlreadyExistsException unusable) {
      throw unwritable(directory, unusable);
    } catch (FileSystemException readOnly) {
      throw unwritable(directory, readOnly);
    }
  }

  private static IOException unwritable(Path directory, IOException cause) {
    return new IOException(
        "the data directory `"
            + directory
            + "` cannot be written; give this user the right to write there, or choose another"
            + " --data",
        cause);
  }

  @Override
  public LedgerFile openLog() throws IOException {
    Path log = directory.resolve(LOG);
    boolean fresh = Files.notExists(log);
    var channel =
        FileChannel.open(
            log, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (fresh) {
      restrict(log, "rw-r-----");
      channel.force(true);
      forceDirectory();
    }
    return new ChannelFile(channel);
  }

  @Override
  public Optional<byte[]> read(String name) throws IOException {
    Path file = directory.resolve(name);
    return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
  }

  @Override
  public void replace(String name, byte[] content, boolean secret) throws IOException {
    Path fresh = directory.resolve(name + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh);
    restrict(fresh, secret ? "rw-------" : "rw-r--r--");
    try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
      var rest = ByteBuffer.wrap(content);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(fresh, directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    forceDirectory();
  }

  private static void restrict(Path file, String permissions) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }

  /** A new name is durable only when its directory is. */
  private void forceDirectory() throws IOException {
    try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }

  /** A file channel as a ledger file. */
  record ChannelFile(FileChannel channel) implements LedgerFile {
    static ChannelFile reading(Path file) throws IOException {
      return new ChannelFile(FileChannel.open(file, StandardOpenOption.READ));
    }

    @Override
    public long size() throws IOException {
      return channel.size();
    }

    @Override
    public int read(ByteBuffer into, long offset) throws IOException {
      return channel.read(into, offset);
    }

    @Override
    public void write(ByteBuffer bytes, long offset) throws IOException {
      long at = offset;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
    }

    @Override
    public void force() throws IOException {
      channel.force(true);
    }

    @Override
    public void truncate(long size) throws IOException {
      channel.truncate(size);
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }
}
