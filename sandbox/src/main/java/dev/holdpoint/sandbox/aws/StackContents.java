package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.state.Bucket;
import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.Database;
import dev.holdpoint.sandbox.state.Stack;
import dev.holdpoint.sandbox.state.StackResource;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;

/** The databases and buckets that come and go with a stack; what is built anew is empty. */
final class StackContents {
  private StackContents() {}

  /** The cloud with those of the stack's databases and buckets that were not there. */
  static Cloud built(Cloud cloud, Stack stack, Instant now) {
    var databases = new TreeMap<>(cloud.databases());
    for (String id : stack.physicalIds(StackResource.DATABASE)) {
      databases.putIfAbsent(
          id, new Database(id, "postgres", "available", false, 0, now, stack.tags()));
    }
    var buckets = new TreeMap<>(cloud.buckets());
    for (String name : stack.physicalIds(StackResource.BUCKET)) {
      buckets.putIfAbsent(name, new Bucket(name, now, stack.tags(), new TreeMap<>()));
    }
    return cloud.withDatabases(databases).withBuckets(buckets);
  }

  /** The cloud without the stack's databases and buckets, except those among the kept resources. */
  static Cloud torn(Cloud cloud, Stack stack, List<StackResource> kept) {
    List<String> keptIds = kept.stream().map(StackResource::physicalId).toList();
    String[] databases = lost(stack, StackResource.DATABASE, keptIds);
    String[] buckets = lost(stack, StackResource.BUCKET, keptIds);
    return cloud
        .withDatabases(Cloud.minus(cloud.databases(), databases))
        .withBuckets(Cloud.minus(cloud.buckets(), buckets));
  }

  private static String[] lost(Stack stack, String type, List<String> kept) {
    return stack.physicalIds(type).stream().filter(id -> !kept.contains(id)).toArray(String[]::new);
  }
}
