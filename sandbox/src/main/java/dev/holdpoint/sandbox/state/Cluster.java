package dev.holdpoint.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A cluster's objects, its version counter, and the most recent changes for watchers.
 *
 * @param changes at most {@value #MAX_CHANGES}, oldest first
 */
public record Cluster(
    SortedMap<ObjectKey, ObjectNode> objects, long version, List<ObjectChange> changes) {
  /** Older changes are forgotten; a watcher that needs them has to list again. */
  public static final int MAX_CHANGES = 1_000;

  public Cluster {
    objects = Collections.unmodifiableSortedMap(new TreeMap<>(objects));
    changes =
        List.copyOf(changes.subList(Math.max(0, changes.size() - MAX_CHANGES), changes.size()));
  }

  /** A cluster without anything in it. */
  public static Cluster empty() {
    return new Cluster(new TreeMap<>(), 1_000, List.of());
  }

  /** One object; callers must not change it. */
  public Optional<ObjectNode> find(ObjectKey key) {
    return Optional.ofNullable(objects.get(key));
  }

  /** The objects of a resource in a namespace, or in all for an empty one; ordered by name. */
  public List<ObjectNode> list(String resource, String namespace) {
    return objects.entrySet().stream()
        .filter(entry -> entry.getKey().resource().equals(resource))
        .filter(e -> namespace.isEmpty() || e.getKey().namespace().equals(namespace))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * The same cluster with that object stored under a new version, which is written into it; the
   * very same cluster when nothing but the version would change.
   */
  public Cluster put(ObjectKey key, ObjectNode object) {
    ObjectNode stored = object.deepCopy();
    ObjectNode old = objects.get(key);
    if (old != null) {
      stored
          .withObject("/metadata")
          .set("resourceVersion", old.path("metadata").path("resourceVersion"));
      if (stored.equals(old)) {
        return this;
      }
    }
    stored.withObject("/metadata").put("resourceVersion", Long.toString(version + 1));
    var kind = objects.containsKey(key) ? ObjectChange.Kind.MODIFIED : ObjectChange.Kind.ADDED;
    var more = new TreeMap<>(objects);
    more.put(key, stored);
    return after(more, List.of(new ObjectChange(version + 1, kind, key, stored)));
  }

  /** The same cluster without the objects whose key matches. */
  public Cluster without(Predicate<ObjectKey> doomed) {
    var fewer = new TreeMap<ObjectKey, ObjectNode>();
    var deleted = new ArrayList<ObjectChange>();
    objects.forEach(
        (key, object) -> {
          if (doomed.test(key)) {
            long at = version + deleted.size() + 1;
            deleted.add(new ObjectChange(at, ObjectChange.Kind.DELETED, key, object));
          } else {
            fewer.put(key, object);
          }
        });
    return deleted.isEmpty() ? this : after(fewer, deleted);
  }

  private Cluster after(SortedMap<ObjectKey, ObjectNode> next, List<ObjectChange> news) {
    return new Cluster(
        next, news.getLast().version(), Stream.concat(changes.stream(), news.stream()).toList());
  }

  /** The replicas a deployment asks for; 0 when there is none of that name. */
  public int replicas(String namespace, String deployment) {
    return find(new ObjectKey("deployments.apps", namespace, deployment))
        .map(object -> object.at("/spec/replicas").asInt(1))
        .orElse(0);
  }

  /** Whether the volume claims of the checkout are the ones the world began with. */
  boolean keepsOrderVolumes() {
    return Names.CHECKOUT_VOLUMES.stream()
        .map(name -> new ObjectKey("persistentvolumeclaims", Names.CHECKOUT_NAMESPACE, name))
        .allMatch(
            key ->
                find(key)
                    .filter(o -> o.at("/metadata/uid").asText().equals(seededUid(key)))
                    .isPresent());
  }

  /** The uid of an object that the world began with. */
  public static String seededUid(ObjectKey key) {
    return UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8)).toString();
  }
}
