package dev.holdpoint.sandbox.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.Deed;
import dev.holdpoint.sandbox.state.Names;
import dev.holdpoint.sandbox.state.Table;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.Optional;

/** DynamoDB, and the JSON protocol's answer for every service that is not here. */
final class TableService {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PREFIX = "DynamoDB_20120810.";
  private final WorldStore store;

  TableService(WorldStore store) {
    this.store = store;
  }

  Reply answer(Request request, String requestId) {
    String type = request.header("content-type").orElse("application/x-amz-json-1.0");
    try {
      ObjectNode result = run(request, requestId);
      return Reply.text(200, type, result.toString()).with("x-amzn-RequestId", requestId);
    } catch (AwsFault fault) {
      ObjectNode body =
          JSON.createObjectNode()
              .put("__type", fault.code())
              .put("message", QueryAnswers.message(fault));
      return Reply.text(fault.status(), type, body.toString()).with("x-amzn-RequestId", requestId);
    }
  }

  private ObjectNode run(Request request, String requestId) {
    String target = request.header("x-amz-target").orElse("");
    JsonNode input = read(request.text());
    return switch (target) {
      case PREFIX + "ListTables" -> names();
      case PREFIX + "DescribeTable" ->
          wrapped("Table", table(known(store.snapshot().cloud(), input), "ACTIVE"));
      case PREFIX + "DeleteTable" -> delete(input, requestId);
      default ->
          throw new AwsFault(
              400, "UnknownOperationException", "The operation " + target + " is not known.");
    };
  }

  private static JsonNode read(String text) {
    try {
      return JSON.readTree(text.isBlank() ? "{}" : text);
    } catch (JsonProcessingException malformed) {
      throw new AwsFault(400, "SerializationException", "The body is not JSON.");
    }
  }

  private ObjectNode names() {
    ObjectNode result = JSON.createObjectNode();
    var names = result.putArray("TableNames");
    store.snapshot().cloud().tables().keySet().forEach(names::add);
    return result;
  }

  private ObjectNode delete(JsonNode input, String requestId) {
    Table doomed = known(store.snapshot().cloud(), input);
    store.change(
        new Deed("aws", "dynamodb:DeleteTable", doomed.name(), requestId),
        world -> {
          Cloud cloud = world.cloud();
          return world.with(
              cloud.withTables(Cloud.minus(cloud.tables(), known(cloud, input).name())));
        });
    return wrapped("TableDescription", table(doomed, "DELETING"));
  }

  private static Table known(Cloud cloud, JsonNode input) {
    String name = input.path("TableName").asText();
    return Optional.ofNullable(cloud.tables().get(name))
        .orElseThrow(
            () ->
                new AwsFault(
                    400,
                    "com.amazonaws.dynamodb.v20120810#ResourceNotFoundException",
                    "Requested resource not found: Table: " + name + " not found"));
  }

  private static ObjectNode wrapped(String name, ObjectNode value) {
    return JSON.createObjectNode().set(name, value);
  }

  private static ObjectNode table(Table table, String status) {
    ObjectNode view =
        JSON.createObjectNode()
            .put("TableName", table.name())
            .put("TableArn", Names.arn("dynamodb", "table/" + table.name()))
            .put("TableStatus", status)
            .put("ItemCount", table.items())
            .put("CreationDateTime", table.created().getEpochSecond());
    view.putArray("KeySchema").addObject().put("AttributeName", table.key()).put("KeyType", "HASH");
    return view;
  }
}
