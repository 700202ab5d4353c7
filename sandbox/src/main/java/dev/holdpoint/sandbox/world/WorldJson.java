package dev.holdpoint.sandbox.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.state.JournalEntry;
import dev.holdpoint.sandbox.state.World;
import java.util.Locale;

/** The state as JSON, short enough to read. */
final class WorldJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private WorldJson() {}

  static ObjectNode of(World world) {
    ObjectNode all = JSON.createObjectNode();
    all.putObject("orders")
        .put("perMinute", world.orders().perMinute())
        .put("history", world.orders().history().name().toLowerCase(Locale.ROOT))
        .put("note", world.orders().history().words());
    addCloud(all, world);
    ArrayNode namespaces = all.putArray("namespaces");
    world.cluster().list("namespaces", "").stream()
        .map(object -> object.at("/metadata/name").asText())
        .forEach(name -> addNamespace(namespaces, world, name));
    ArrayNode repositories = all.putArray("repositories");
    world
        .codeHost()
        .repositories()
        .values()
        .forEach(
            repository -> {
              ObjectNode entry = repositories.addObject().put("name", repository.fullName());
              repository.refs().keySet().forEach(entry.putArray("refs")::add);
              repository.protection().keySet().forEach(entry.putArray("protected")::add);
            });
    ArrayNode journal = all.putArray("journal");
    world.journal().forEach(entry -> journal.add(entry(entry)));
    return all;
  }

  private static void addCloud(ObjectNode all, World world) {
    ArrayNode stacks = all.putArray("stacks");
    world
        .cloud()
        .stacks()
        .values()
        .forEach(
            stack ->
                stacks
                    .addObject()
                    .put("name", stack.name())
                    .put("status", stack.status())
                    .put("environment", stack.tags().getOrDefault("environment", ""))
                    .put("resources", stack.resources().size()));
    world.cloud().environments().keySet().forEach(all.putArray("environments")::add);
    ArrayNode instances = all.putArray("instances");
    world
        .cloud()
        .instances()
        .values()
        .forEach(i -> instances.addObject().put("id", i.id()).put("state", i.state()));
    ArrayNode databases = all.putArray("databases");
    world
        .cloud()
        .databases()
        .values()
        .forEach(db -> databases.addObject().put("id", db.id()).put("orderRows", db.rows()));
    ArrayNode buckets = all.putArray("buckets");
    world
        .cloud()
        .buckets()
        .values()
        .forEach(b -> buckets.addObject().put("name", b.name()).put("objects", b.objects().size()));
  }

  private static void addNamespace(ArrayNode namespaces, World world, String name) {
    var cluster = world.cluster();
    namespaces
        .addObject()
        .put("name", name)
        .put("deployments", cluster.list("deployments.apps", name).size())
        .put("pods", cluster.list("pods", name).size())
        .put("volumeClaims", cluster.list("persistentvolumeclaims", name).size());
  }

  private static ObjectNode entry(JournalEntry entry) {
    return JSON.createObjectNode()
        .put("sequence", entry.sequence())
        .put("at", entry.at().toString())
        .put("door", entry.deed().door())
        .put("operation", entry.deed().operation())
        .put("target", entry.deed().target())
        .put("request", entry.deed().request());
  }
}
