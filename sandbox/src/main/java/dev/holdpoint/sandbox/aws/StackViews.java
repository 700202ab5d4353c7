package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.Stack;
import dev.holdpoint.sandbox.state.StackEvent;
import dev.holdpoint.sandbox.state.StackResource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds stacks and shows them as CloudFormation does. */
final class StackViews {
  private StackViews() {}

  /** A live stack by name or id. */
  static Optional<Stack> find(Cloud cloud, String nameOrId) {
    return cloud.stacks().values().stream()
        .filter(stack -> stack.name().equals(nameOrId) || stack.id().equals(nameOrId))
        .findFirst();
  }

  static Stack live(Cloud cloud, String nameOrId) {
    return find(cloud, nameOrId).orElseThrow(() -> missing(nameOrId));
  }

  /** A stack by name, or by id even after its deletion. */
  static Stack byNameOrId(Cloud cloud, String nameOrId) {
    return find(cloud, nameOrId)
        .or(
            () ->
                cloud.deletedStacks().stream()
                    .filter(stack -> stack.id().equals(nameOrId))
                    .findFirst())
        .orElseThrow(() -> missing(nameOrId));
  }

  private static AwsFault missing(String nameOrId) {
    return AwsFault.validation("Stack with id " + nameOrId + " does not exist");
  }

  static List<Xml> stack(Stack stack) {
    return List.of(
        Xml.of("StackId", stack.id()),
        Xml.of("StackName", stack.name()),
        Xml.of("CreationTime", Times.iso(stack.created())),
        Xml.of("StackStatus", stack.status()),
        Xml.of("EnableTerminationProtection", "false"),
        Xml.of("DisableRollback", "false"),
        Xml.list("Tags", "member", stack.tags().entrySet().stream().map(StackViews::tag)));
  }

  static List<Xml> tag(Map.Entry<String, String> tag) {
    return List.of(Xml.of("Key", tag.getKey()), Xml.of("Value", tag.getValue()));
  }

  static List<Xml> summary(Stack stack) {
    return List.of(
        Xml.of("StackId", stack.id()),
        Xml.of("StackName", stack.name()),
        Xml.of("CreationTime", Times.iso(stack.created())),
        Xml.of("StackStatus", stack.status()));
  }

  static List<Xml> resources(String list, Stack stack) {
    return List.of(
        Xml.list(list, "member", stack.resources().stream().map(r -> resource(stack, r))));
  }

  private static List<Xml> resource(Stack stack, StackResource resource) {
    Instant at = stack.events().isEmpty() ? stack.created() : stack.events().getLast().at();
    String status = stack.status().startsWith("DELETE") ? "DELETE_COMPLETE" : "CREATE_COMPLETE";
    return List.of(
        Xml.of("StackId", stack.id()),
        Xml.of("StackName", stack.name()),
        Xml.of("LogicalResourceId", resource.logicalId()),
        Xml.of("PhysicalResourceId", resource.physicalId()),
        Xml.of("ResourceType", resource.type()),
        Xml.of("Timestamp", Times.iso(at)),
        Xml.of("LastUpdatedTimestamp", Times.iso(at)),
        Xml.of("ResourceStatus", status));
  }

  static List<Xml> events(Stack stack) {
    List<StackEvent> newestFirst = stack.events().reversed();
    return List.of(
        Xml.list("StackEvents", "member", newestFirst.stream().map(e -> event(stack, e))));
  }

  private static List<Xml> event(Stack stack, StackEvent event) {
    return List.of(
        Xml.of("StackId", stack.id()),
        Xml.of("EventId", Integer.toHexString(event.hashCode())),
        Xml.of("StackName", stack.name()),
        Xml.of("LogicalResourceId", event.logicalId()),
        Xml.of("ResourceType", event.type()),
        Xml.of("Timestamp", Times.iso(event.at())),
        Xml.of("ResourceStatus", event.status()),
        Xml.of("ResourceStatusReason", event.reason()));
  }
}
