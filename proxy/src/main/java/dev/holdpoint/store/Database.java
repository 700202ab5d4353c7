package dev.holdpoint.store;

import dev.holdpoint.hold.HoldsUnavailable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** One SQLite connection behind a lock, and the words for what can go wrong with it. */
final class Database implements AutoCloseable {
  private static final int BUSY_MILLIS = 5000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Connection connection;
  private final Path file;

  private Database(Connection connection, Path file) {
    this.connection = connection;
    this.file = file;
  }

  /** Work in one transaction. */
  interface Work<T> {
    T in(Connection connection) throws SQLException;
  }

  /** Every commit is on disk before it returns: write-ahead log, synchronous FULL. */
  static Database writing(Path file) {
    return open(file, SQLiteConfig.TransactionMode.IMMEDIATE);
  }

  /** Reads beside a writer without making it wait. */
  static Database reading(Path file) {
    return open(file, SQLiteConfig.TransactionMode.DEFERRED);
  }

  private static Database open(Path file, SQLiteConfig.TransactionMode mode) {
    var config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setTransactionMode(mode);
    config.setBusyTimeout(BUSY_MILLIS);
    try {
      Connection connection = config.createConnection("jdbc:sqlite:" + file.toAbsolutePath());
      connection.setAutoCommit(false);
      return new Database(connection, file);
    } catch (SQLException failed) {
      throw unavailable(file, failed);
    }
  }

  /** All of it or nothing. */
  <T> T inTransaction(Work<T> work) {
    lock.lock();
    try {
      T done = work.in(connection);
      connection.commit();
      return done;
    } catch (SQLException failed) {
      rollBack(failed);
      throw unavailable(file, failed);
    } catch (RuntimeException failed) {
      rollBack(failed);
      throw failed;
    } finally {
      lock.unlock();
    }
  }

  private void rollBack(Exception cause) {
    try {
      connection.rollback();
    } catch (SQLException alsoFailed) {
      cause.addSuppressed(alsoFailed);
    }
  }

  private static HoldsUnavailable unavailable(Path file, SQLException failed) {
    Path name = file.toAbsolutePath();
    SQLiteErrorCode code =
        failed instanceof SQLiteException known
            ? known.getResultCode()
            : SQLiteErrorCode.UNKNOWN_ERROR;
    boolean writable = Files.isWritable(Files.exists(name) ? name : name.getParent());
    String problem =
        switch (code) {
          case SQLITE_CORRUPT, SQLITE_NOTADB ->
              "is damaged; stop Holdpoint, move it away and start again: it is built again from the"
                  + " ledger";
          case SQLITE_FULL -> "cannot grow because the disk is full; free some space";
          case SQLITE_BUSY, SQLITE_LOCKED -> "is locked by another program; close what has it open";
          default ->
              writable
                  ? "failed: " + failed.getMessage()
                  : "cannot be written; give this user the right to write there, or choose another"
                      + " --data";
        };
    return new HoldsUnavailable("the hold store `" + name.getFileName() + "` " + problem, failed);
  }

  @Override
  public void close() {
    lock.lock();
    try {
      connection.close();
    } catch (SQLException failed) {
      throw unavailable(file, failed);
    } finally {
      lock.unlock();
    }
  }
}
