package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.Names;
import dev.holdpoint.sandbox.state.Stack;
import dev.holdpoint.sandbox.state.StackResource;
import dev.holdpoint.sandbox.state.WorldStore;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** CloudFormation. Changes are complete when the call returns. */
final class StackService implements QueryService {
  private final WorldStore store;

  StackService(WorldStore store) {
    this.store = store;
  }

  @Override
  public String namespace() {
    return "http://cloudformation.amazonaws.com/doc/2010-05-15/";
  }

  @Override
  public Optional<List<Xml>> run(QueryCall call) {
    return switch (call.operation()) {
      case "DescribeStacks" -> Optional.of(describe(call.form()));
      case "ListStacks" -> Optional.of(list(call.form()));
      case "DescribeStackResources" ->
          Optional.of(StackViews.resources("StackResources", stack(call.form())));
      case "ListStackResources" ->
          Optional.of(StackViews.resources("StackResourceSummaries", stack(call.form())));
      case "DescribeStackEvents" -> Optional.of(StackViews.events(stack(call.form())));
      case "GetTemplate" ->
          Optional.of(List.of(Xml.of("TemplateBody", stack(call.form()).template())));
      case "CreateStack" -> Optional.of(create(call));
      case "UpdateStack" -> Optional.of(update(call));
      case "DeleteStack" -> Optional.of(delete(call));
      default -> Optional.empty();
    };
  }

  private List<Xml> describe(Form form) {
    Cloud cloud = store.snapshot().cloud();
    Stream<Stack> stacks =
        form.find("StackName").isPresent()
            ? Stream.of(StackViews.byNameOrId(cloud, form.need("StackName")))
            : cloud.stacks().values().stream();
    return List.of(Xml.list("Stacks", "member", stacks.map(StackViews::stack)));
  }

  private List<Xml> list(Form form) {
    Cloud cloud = store.snapshot().cloud();
    List<String> wanted = form.list("StackStatusFilter.member");
    return List.of(
        Xml.list(
            "StackSummaries",
            "member",
            Stream.concat(cloud.stacks().values().stream(), cloud.deletedStacks().stream())
                .filter(stack -> wanted.isEmpty() || wanted.contains(stack.status()))
                .map(StackViews::summary)));
  }

  private Stack stack(Form form) {
    return StackViews.byNameOrId(store.snapshot().cloud(), form.need("StackName"));
  }

  private List<Xml> create(QueryCall call) {
    String name = call.form().need("StackName");
    String id = Names.arn("cloudformation", "stack/" + name + "/" + Identifiers.request());
    List<StackResource> resources = Templates.resources(name, call.form());
    Instant now = store.now();
    Stack stack =
        new Stack(
                id,
                name,
                now,
                "CREATE_IN_PROGRESS",
                call.form().tags("Tags.member"),
                Templates.body(call.form(), resources),
                resources,
                List.of())
            .became("CREATE_IN_PROGRESS", "User Initiated", now)
            .became("CREATE_COMPLETE", "", now);
    store.change(
        call.deed(name),
        world -> {
          if (world.cloud().stacks().containsKey(name)) {
            throw new AwsFault(
                400, "AlreadyExistsException", "Stack [" + name + "] already exists");
          }
          return world.with(StackContents.built(world.cloud().put(stack), stack, now));
        });
    return List.of(Xml.of("StackId", id));
  }

  private List<Xml> update(QueryCall call) {
    String name = call.form().need("StackName");
    Instant now = store.now();
    var after =
        store.change(
            call.deed(name),
            world -> {
              Stack old = StackViews.live(world.cloud(), name);
              Stack next =
                  Templates.updated(old, call.form())
                      .became("UPDATE_IN_PROGRESS", "User Initiated", now)
                      .became("UPDATE_COMPLETE", "", now);
              Cloud without = StackContents.torn(world.cloud(), old, next.resources());
              return world.with(StackContents.built(without.put(next), next, now));
            });
    return List.of(Xml.of("StackId", StackViews.live(after.cloud(), name).id()));
  }

  private List<Xml> delete(QueryCall call) {
    String name = call.form().need("StackName");
    Instant now = store.now();
    store.change(
        call.deed(name),
        world ->
            StackViews.find(world.cloud(), name)
                .map(
                    stack ->
                        world.with(
                            StackContents.torn(world.cloud(), stack, List.of())
                                .removed(
                                    stack
                                        .became("DELETE_IN_PROGRESS", "User Initiated", now)
                                        .became("DELETE_COMPLETE", "", now))))
                .orElse(world));
    return List.of();
  }
}
