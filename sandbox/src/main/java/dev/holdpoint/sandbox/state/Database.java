package dev.holdpoint.sandbox.state;

import java.time.Instant;
import java.util.Map;

/**
 * An RDS instance.
 *
 * @param rows order rows in it; 0 for one that was created empty
 */
public record Database(
    String id,
    String engine,
    String status,
    boolean deletionProtection,
    long rows,
    Instant created,
    Map<String, String> tags) {
  public Database {
    tags = Map.copyOf(tags);
  }

  /** Whether it serves queries. */
  public boolean isAvailable() {
    return status.equals("available");
  }

  /** The same database with deletion protection set so. */
  public Database protectedFromDeletion(boolean on) {
    return new Database(id, engine, status, on, rows, created, tags);
  }
}
