package dev.holdpoint.sandbox.state;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An S3 bucket with its objects by key. */
public record Bucket(
    String name,
    Instant created,
    Map<String, String> tags,
    SortedMap<String, StoredObject> objects) {
  public Bucket {
    tags = Map.copyOf(tags);
    objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
  }

  /** The same bucket with that object put. */
  public Bucket put(String key, StoredObject object) {
    var more = new TreeMap<>(objects);
    more.put(key, object);
    return new Bucket(name, created, tags, more);
  }

  /** The same bucket without those objects; the very same when it had none of them. */
  public Bucket without(Iterable<String> keys) {
    var fewer = new TreeMap<>(objects);
    keys.forEach(fewer::remove);
    return fewer.size() == objects.size() ? this : new Bucket(name, created, tags, fewer);
  }
}
