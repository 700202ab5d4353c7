package dev.holdpoint.store;

import dev.holdpoint.action.HoldId;
import dev.holdpoint.hold.Hold;
import dev.holdpoint.hold.HoldState;
import dev.holdpoint.hold.HoldStore;
import dev.holdpoint.hold.Holds;
import dev.holdpoint.hold.HoldsUnavailable;
import dev.holdpoint.ledger.DirectoryLock;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds in {@code holds.db}: one connection writes, another reads beside it. */
public final class SqliteHoldStore implements HoldStore {
  private static final String FILE = "holds.db";
  private static final String LOCK = "holds.lock";
  private static final String SELECT = "select body, digest from hold where ";

  private final DirectoryLock lock;
  private final Database writer;
  private final Database reader;

  private SqliteHoldStore(DirectoryLock lock, Database writer, Database reader) {
    this.lock = lock;
    this.writer = writer;
    this.reader = reader;
  }

  /**
   * Opens the store in that directory, or makes one.
   *
   * @throws HoldsUnavailable when it cannot be used, with a sentence for the operator
   */
  public static SqliteHoldStore open(Path directory) {
    DirectoryLock lock = lock(directory);
    try {
      Path file = forItsOwnerOnly(directory.resolve(FILE));
      Database writer = Database.writing(file);
      try {
        writer.inTransaction(SqliteHoldStore::migrate);
        return new SqliteHoldStore(lock, writer, Database.reading(file));
      } catch (RuntimeException failed) {
        writer.close();
        throw failed;
      }
    } catch (RuntimeException failed) {
      unlock(lock);
      throw failed;
    }
  }

  /** Files that SQLite puts beside it get the same rights. */
  private static Path forItsOwnerOnly(Path file) {
    try {
      return Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException known) {
      return file;
    } catch (IOException unwritable) {
      throw new HoldsUnavailable("the queue `" + file + "` cannot be written", unwritable);
    }
  }

  private static DirectoryLock lock(Path directory) {
    try {
      Files.createDirectories(directory);
      return DirectoryLock.take(directory, LOCK);
    } catch (java.nio.file.FileSystemException unusable) {
      throw new HoldsUnavailable(
          "the data directory `"
              + directory
              + "` cannot be written; give this user the right to write there, or choose another"
              + " --data",
          unusable);
    } catch (IOException taken) {
      throw new HoldsUnavailable(String.valueOf(taken.getMessage()), taken);
    }
  }

  private static boolean migrate(Connection connection) throws SQLException {
    Migrations.run(connection);
    return true;
  }

  @Override
  public Applied applied() {
    return reader.inTransaction(SqliteHoldStore::mark);
  }

  private static Applied mark(Connection connection) throws SQLException {
    try (var query = connection.prepareStatement("select entry, stamp from mark");
        var found = query.executeQuery()) {
      return found.next()
          ? new Applied(found.getLong(1), Instant.parse(found.getString(2)))
          : Applied.NOTHING;
    }
  }

  @Override
  public void apply(List<Hold> changed, Applied mark) {
    boolean unused = writer.inTransaction(connection -> apply(connection, changed, mark));
  }

  /** False when it was applied before: a commit may succeed although it reported a failure. */
  private static boolean apply(Connection connection, List<Hold> changed, Applied mark)
      throws SQLException {
    if (mark(connection).index() >= mark.index()) {
      return false;
    }
    for (Hold hold : changed) {
      HoldRow row = HoldRow.of(hold);
      if (hold.version() == 1) {
        insert(connection, row);
      } else {
        update(connection, row);
      }
    }
    try (var write =
        connection.prepareStatement(
            "insert into mark (one, entry, stamp) values (1, ?, ?) on conflict (one) do update set"
                + " entry = excluded.entry, stamp = excluded.stamp")) {
      write.setLong(1, mark.index());
      write.setString(2, mark.stamp().toString());
      write.executeUpdate();
    }
    return true;
  }

  private static void insert(Connection connection, HoldRow row) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into hold (version, state, ended_at, body, digest, id, fingerprint, agent,"
                + " principal) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      row.bindChanging(insert);
      var card = row.hold().card();
      insert.setString(6, row.hold().id().text());
      insert.setString(7, card.fingerprint().hex());
      insert.setString(8, card.caller().agent());
      insert.setString(9, card.caller().principal().orElse(""));
      insert.executeUpdate();
    }
  }

  private static void update(Connection connection, HoldRow row) throws SQLException {
    try (var update =
        connection.prepareStatement(
            "update hold set version = ?, state = ?, ended_at = ?, body = ?, digest = ?"
                + " where id = ? and version = ?")) {
      row.bindChanging(update);
      update.setString(6, row.hold().id().text());
      update.setLong(7, row.hold().version() - 1);
      if (update.executeUpdate() != 1) {
        throw new HoldsUnavailable(
            "hold " + row.hold().id() + " in the store is not the version before; was it changed?");
      }
    }
  }

  @Override
  public Optional<Hold> find(HoldId id) {
    return reader.inTransaction(
        connection -> {
          try (var query = connection.prepareStatement(SELECT + "id = ?")) {
            query.setString(1, id.text());
            return holds(query).stream().findFirst();
          }
        });
  }

  @Override
  public List<Hold> list(Holds.HoldQuery query) {
    String state = query.state().isPresent() ? "state = ?3 and " : "";
    String page =
        query.state().equals(Optional.of(HoldState.WAITING))
            ? "seq > coalesce((select seq from hold where id = ?1), 0) order by seq limit ?2"
            : "seq < coalesce((select seq from hold where id = ?1), 9e18) order by seq desc limit"
                + " ?2";
    return reader.inTransaction(
        connection -> {
          try (var select = connection.prepareStatement(SELECT + state + page)) {
            select.setString(1, query.after().map(HoldId::text).orElse(""));
            select.setInt(2, query.limit());
            if (query.state().isPresent()) {
              select.setString(3, query.state().get().word());
            }
            return holds(select);
          }
        });
  }

  @Override
  public List<Hold> open() {
    return reader.inTransaction(
        connection -> {
          String open = "state in ('waiting', 'approved', 'executing') order by seq";
          try (var query = connection.prepareStatement(SELECT + open)) {
            return holds(query);
          }
        });
  }

  @Override
  public List<Hold> deniedSince(Instant since) {
    return reader.inTransaction(
        connection -> {
          String denied = "state = 'denied' and ended_at >= ? order by seq";
          try (var query = connection.prepareStatement(SELECT + denied)) {
            query.setLong(1, HoldRow.micros(since));
            return holds(query);
          }
        });
  }

  private static List<Hold> holds(PreparedStatement query) throws SQLException {
    var found = new ArrayList<Hold>();
    try (var rows = query.executeQuery()) {
      while (rows.next()) {
        found.add(HoldRow.read(rows));
      }
    }
    return List.copyOf(found);
  }

  @Override
  public void close() {
    try {
      reader.close();
      writer.close();
    } finally {
      unlock(lock);
    }
  }

  private static void unlock(DirectoryLock lock) {
    try {
      lock.close();
    } catch (IOException failed) {
      throw new HoldsUnavailable("the data directory could not be unlocked", failed);
    }
  }
}
