package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.http.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;

/** Lists as {@code meta.k8s.io/v1} tables, which is how kubectl prints them. */
final class Tables {
  /** A column: its title and the cell of an object at a time. */
  private record Column(String title, BiFunction<JsonNode, Instant, String> cell) {
    static Column text(String title, String pointer) {
      return new Column(title, (object, _) -> object.at(pointer).asText(""));
    }

    static Column number(String title, String pointer) {
      return new Column(title, (object, _) -> Integer.toString(object.at(pointer).asInt(0)));
    }

    static Column size(String title, String pointer) {
      return new Column(title, (object, _) -> Integer.toString(object.at(pointer).size()));
    }

    static Column ready(String readyPointer, String totalPointer) {
      return new Column(
          "Ready",
          (object, _) -> object.at(readyPointer).asInt(0) + "/" + object.at(totalPointer).asInt(0));
    }
  }

  private static final Column NAME = Column.text("Name", "/metadata/name");
  private static final Column AGE =
      new Column(
          "Age", (object, now) -> age(object.at("/metadata/creationTimestamp").asText(), now));

  private Tables() {}

  static boolean wanted(Request request) {
    return request.header("accept").filter(accept -> accept.contains("as=Table")).isPresent();
  }

  static ObjectNode table(ResourceKind kind, List<ObjectNode> objects, Instant now, long version) {
    List<Column> columns = columns(kind);
    ObjectNode table = Json.object().put("kind", "Table").put("apiVersion", "meta.k8s.io/v1");
    table.putObject("metadata").put("resourceVersion", Long.toString(version));
    ArrayNode definitions = table.putArray("columnDefinitions");
    columns.forEach(column -> define(definitions, column));
    ArrayNode rows = table.putArray("rows");
    for (ObjectNode object : objects) {
      ObjectNode row = rows.addObject();
      ArrayNode cells = row.putArray("cells");
      columns.forEach(column -> cells.add(column.cell().apply(object, now)));
      row.putObject("object")
          .put("kind", "PartialObjectMetadata")
          .put("apiVersion", "meta.k8s.io/v1")
          .set("metadata", object.path("metadata"));
    }
    return table;
  }

  private static void define(ArrayNode definitions, Column column) {
    definitions
        .addObject()
        .put("name", column.title())
        .put("type", "string")
        .put("format", column == NAME ? "name" : "")
        .put("description", column.title())
        .put("priority", 0);
  }

  private static List<Column> columns(ResourceKind kind) {
    return switch (kind.kind()) {
      case "Pod" ->
          List.of(
              NAME,
              new Column(
                  "Ready",
                  (pod, _) -> {
                    int all = pod.at("/spec/containers").size();
                    return all + "/" + all;
                  }),
              Column.text("Status", "/status/phase"),
              new Column("Restarts", (_, _) -> "0"),
              AGE);
      case "Deployment" ->
          List.of(
              NAME,
              Column.ready("/status/readyReplicas", "/spec/replicas"),
              Column.number("Up-to-date", "/status/updatedReplicas"),
              Column.number("Available", "/status/availableReplicas"),
              AGE);
      case "ReplicaSet" ->
          List.of(
              NAME,
              Column.number("Desired", "/spec/replicas"),
              Column.number("Current", "/status/replicas"),
              Column.number("Ready", "/status/readyReplicas"),
              AGE);
      case "Namespace" -> List.of(NAME, Column.text("Status", "/status/phase"), AGE);
      case "PersistentVolumeClaim" ->
          List.of(
              NAME,
              Column.text("Status", "/status/phase"),
              Column.text("Volume", "/spec/volumeName"),
              Column.text("Capacity", "/status/capacity/storage"),
              Column.text("StorageClass", "/spec/storageClassName"),
              AGE);
      case "Service" ->
          List.of(
              NAME,
              Column.text("Type", "/spec/type"),
              Column.text("Cluster-IP", "/spec/clusterIP"),
              Column.number("Port(s)", "/spec/ports/0/port"),
              AGE);
      case "ConfigMap" -> List.of(NAME, Column.size("Data", "/data"), AGE);
      case "Secret" ->
          List.of(NAME, Column.text("Type", "/type"), Column.size("Data", "/data"), AGE);
      case "Event" ->
          List.of(
              NAME,
              Column.text("Type", "/type"),
              Column.text("Reason", "/reason"),
              Column.text("Object", "/involvedObject/name"),
              Column.text("Message", "/message"));
      default -> List.of(NAME, AGE);
    };
  }

  private static String age(String created, Instant now) {
    if (created.isEmpty()) {
      return "<unknown>";
    }
    Duration age = Duration.between(Instant.parse(created), now);
    if (age.toDays() > 0) {
      return age.toDays() + "d";
    }
    if (age.toHours() > 0) {
      return age.toHours() + "h";
    }
    return age.toMinutes() > 0 ? age.toMinutes() + "m" : Math.max(0, age.toSeconds()) + "s";
  }
}
