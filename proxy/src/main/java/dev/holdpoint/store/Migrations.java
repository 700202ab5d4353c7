package dev.holdpoint.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Brings a database to the newest schema: each script once, in order, in a transaction with the
 * number in {@code PRAGMA user_version}. Scripts that were released never change.
 */
final class Migrations {
  private static final List<String> SCRIPTS = List.of("001-holds.sql");

  private Migrations() {}

  static void run(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      int version = version(statement);
      if (version > SCRIPTS.size()) {
        throw new SQLException("it was written by a newer Holdpoint; start that one");
      }
      for (int next = version; next < SCRIPTS.size(); next++) {
        for (String command : read(SCRIPTS.get(next)).split(";\\s*\\n")) {
          statement.execute(command);
        }
        statement.execute("pragma user_version = " + (next + 1));
        connection.commit();
      }
    }
  }

  private static int version(Statement statement) throws SQLException {
    try (var found = statement.executeQuery("pragma user_version")) {
      return found.next() ? found.getInt(1) : 0;
    }
  }

  private static String read(String script) throws SQLException {
    try (InputStream in = Migrations.class.getResourceAsStream("migrations/" + script)) {
      if (in == null) {
        throw new SQLException("the migration " + script + " is not in this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new SQLException("the migration " + script + " cannot be read", unreadable);
    }
  }
}
