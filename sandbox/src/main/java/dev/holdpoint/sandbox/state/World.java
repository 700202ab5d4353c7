package dev.holdpoint.sandbox.state;

import java.util.List;
import java.util.stream.Stream;

/** Everything there is: a cloud account, a cluster, a code host, and what changed them so far. */
public record World(Cloud cloud, Cluster cluster, CodeHost codeHost, List<JournalEntry> journal) {
  public World {
    journal = List.copyOf(journal);
  }

  /** The same world with another cloud. */
  public World with(Cloud other) {
    return new World(other, cluster, codeHost, journal);
  }

  /** The same world with another cluster. */
  public World with(Cluster other) {
    return new World(cloud, other, codeHost, journal);
  }

  /** The same world with another code host. */
  public World with(CodeHost other) {
    return new World(cloud, cluster, other, journal);
  }

  /** The same world with one more journal entry. */
  World noted(JournalEntry entry) {
    return new World(
        cloud, cluster, codeHost, Stream.concat(journal.stream(), Stream.of(entry)).toList());
  }

  /** Carried-out changes of that operation, such as {@code cloudformation:DeleteStack}. */
  public List<JournalEntry> journal(String operation) {
    return journal.stream().filter(entry -> entry.deed().operation().equals(operation)).toList();
  }

  /** What customers notice. */
  public Orders orders() {
    return Orders.of(this);
  }
}
