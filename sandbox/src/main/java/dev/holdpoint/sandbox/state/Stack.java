package dev.holdpoint.sandbox.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A CloudFormation stack.
 *
 * @param id its resource name, unique over all stacks that ever were
 * @param status such as {@code CREATE_COMPLETE}
 * @param events oldest first
 */
public record Stack(
    String id,
    String name,
    Instant created,
    String status,
    Map<String, String> tags,
    String template,
    List<StackResource> resources,
    List<StackEvent> events) {
  /** The type of a stack among its own events. */
  public static final String TYPE = "AWS::CloudFormation::Stack";

  public Stack {
    tags = Map.copyOf(tags);
    resources = List.copyOf(resources);
    events = List.copyOf(events);
  }

  /** The same stack in another status, with the event that says so. */
  public Stack became(String newStatus, String reason, Instant at) {
    StackEvent event = new StackEvent(at, name, TYPE, newStatus, reason);
    return new Stack(
        id,
        name,
        created,
        newStatus,
        tags,
        template,
        resources,
        Stream.concat(events.stream(), Stream.of(event)).toList());
  }

  /** The same stack with other content. */
  public Stack with(String newTemplate, Map<String, String> newTags, List<StackResource> content) {
    return new Stack(id, name, created, status, newTags, newTemplate, content, events);
  }

  /** Physical ids of its resources of that type. */
  public List<String> physicalIds(String type) {
    return resources.stream()
        .filter(resource -> resource.type().equals(type))
        .map(StackResource::physicalId)
        .toList();
  }
}
