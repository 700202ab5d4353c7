package dev.holdpoint.sandbox.state;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A cloud account: what runs and what is stored, by name; and the stacks that are gone. */
public record Cloud(
    SortedMap<String, Stack> stacks,
    List<Stack> deletedStacks,
    SortedMap<String, Environment> environments,
    SortedMap<String, Instance> instances,
    SortedMap<String, Database> databases,
    SortedMap<String, DatabaseSnapshot> snapshots,
    SortedMap<String, Bucket> buckets,
    Directory directory,
    SortedMap<String, Table> tables) {
  public Cloud {
    stacks = frozen(stacks);
    deletedStacks = List.copyOf(deletedStacks);
    environments = frozen(environments);
    instances = frozen(instances);
    databases = frozen(databases);
    snapshots = frozen(snapshots);
    buckets = frozen(buckets);
    tables = frozen(tables);
  }

  /** The same cloud with that stack in place of its namesake. */
  public Cloud put(Stack stack) {
    return withStacks(plus(stacks, stack.name(), stack), deletedStacks);
  }

  /** The same cloud without that stack, which is kept among the deleted ones. */
  public Cloud removed(Stack stack) {
    return withStacks(
        minus(stacks, stack.name()),
        Stream.concat(deletedStacks.stream(), Stream.of(stack)).toList());
  }

  private Cloud withStacks(SortedMap<String, Stack> live, List<Stack> gone) {
    return new Cloud(
        live, gone, environments, instances, databases, snapshots, buckets, directory, tables);
  }

  /** The same cloud with other environments. */
  public Cloud withEnvironments(SortedMap<String, Environment> other) {
    return new Cloud(
        stacks, deletedStacks, other, instances, databases, snapshots, buckets, directory, tables);
  }

  /** The same cloud with other instances. */
  public Cloud withInstances(SortedMap<String, Instance> other) {
    return new Cloud(
        stacks,
        deletedStacks,
        environments,
        other,
        databases,
        snapshots,
        buckets,
        directory,
        tables);
  }

  /** The same cloud with other databases. */
  public Cloud withDatabases(SortedMap<String, Database> other) {
    return new Cloud(
        stacks,
        deletedStacks,
        environments,
        instances,
        other,
        snapshots,
        buckets,
        directory,
        tables);
  }

  /** The same cloud with other database snapshots. */
  public Cloud withSnapshots(SortedMap<String, DatabaseSnapshot> other) {
    return new Cloud(
        stacks,
        deletedStacks,
        environments,
        instances,
        databases,
        other,
        buckets,
        directory,
        tables);
  }

  /** The same cloud with other buckets. */
  public Cloud withBuckets(SortedMap<String, Bucket> other) {
    return new Cloud(
        stacks,
        deletedStacks,
        environments,
        instances,
        databases,
        snapshots,
        other,
        directory,
        tables);
  }

  /** The same cloud with other users and roles. */
  public Cloud with(Directory other) {
    return new Cloud(
        stacks,
        deletedStacks,
        environments,
        instances,
        databases,
        snapshots,
        buckets,
        other,
        tables);
  }

  /** The same cloud with other tables. */
  public Cloud withTables(SortedMap<String, Table> other) {
    return new Cloud(
        stacks,
        deletedStacks,
        environments,
        instances,
        databases,
        snapshots,
        buckets,
        directory,
        other);
  }

  /** A copy of a map with one more entry. */
  public static <T> SortedMap<String, T> plus(Map<String, T> map, String key, T value) {
    var copy = new TreeMap<>(map);
    copy.put(key, value);
    return copy;
  }

  /** A copy of a map without those keys. */
  public static <T> SortedMap<String, T> minus(Map<String, T> map, String... keys) {
    var copy = new TreeMap<>(map);
    for (String key : keys) {
      copy.remove(key);
    }
    return copy;
  }

  private static <T> SortedMap<String, T> frozen(SortedMap<String, T> map) {
    return Collections.unmodifiableSortedMap(new TreeMap<>(map));
  }
}
