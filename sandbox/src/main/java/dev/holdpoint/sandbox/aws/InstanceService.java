package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.Instance;
import dev.holdpoint.sandbox.state.Names;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** EC2, as far as instances go. */
final class InstanceService implements QueryService {
  private static final Map<String, Integer> STATE_CODES =
      Map.of("pending", 0, "running", 16, "terminated", 48, "stopped", 80);
  private static final int MAX_RUN = 20;
  private final WorldStore store;

  InstanceService(WorldStore store) {
    this.store = store;
  }

  @Override
  public String namespace() {
    return "http://ec2.amazonaws.com/doc/2016-11-15/";
  }

  @Override
  public Optional<List<Xml>> run(QueryCall call) {
    if (call.form().flag("DryRun")) {
      throw new AwsFault(
          412, "DryRunOperation", "Request would have succeeded, but DryRun flag is set.");
    }
    return switch (call.operation()) {
      case "DescribeInstances" -> Optional.of(describe(call.form()));
      case "DescribeVpcs" -> Optional.of(networks());
      case "TerminateInstances" -> Optional.of(move(call, "terminated"));
      case "StopInstances" -> Optional.of(move(call, "stopped"));
      case "StartInstances" -> Optional.of(move(call, "running"));
      case "RunInstances" -> Optional.of(launch(call));
      default -> Optional.empty();
    };
  }

  private List<Xml> describe(Form form) {
    List<String> ids = form.list("InstanceId");
    Cloud cloud = store.snapshot().cloud();
    ids.forEach(id -> known(cloud, id));
    Stream<Instance> shown =
        cloud.instances().values().stream().filter(i -> ids.isEmpty() || ids.contains(i.id()));
    return List.of(Xml.list("reservationSet", "item", shown.map(i -> reservation(List.of(i)))));
  }

  private static List<Xml> networks() {
    Stream<List<Xml>> vpcs =
        Stream.of(
            List.of(
                Xml.of("vpcId", "vpc-0c1d2e3f4a5b6c7d8"),
                Xml.of("state", "available"),
                Xml.of("cidrBlock", "10.20.0.0/16"),
                Xml.of("isDefault", "false")));
    return List.of(Xml.list("vpcSet", "item", vpcs));
  }

  private List<Xml> move(QueryCall call, String state) {
    List<String> ids = call.form().list("InstanceId");
    Cloud before = store.snapshot().cloud();
    ids.forEach(id -> known(before, id));
    store.change(
        call.deed(String.join(",", ids)),
        world -> {
          var instances = new TreeMap<>(world.cloud().instances());
          for (String id : ids) {
            Instance old = known(world.cloud(), id);
            if (!old.state().equals("terminated")) {
              instances.put(id, old.in(state));
            }
          }
          return instances.equals(world.cloud().instances())
              ? world
              : world.with(world.cloud().withInstances(instances));
        });
    Stream<List<Xml>> moved = ids.stream().map(id -> moved(known(before, id), state));
    return List.of(Xml.list("instancesSet", "item", moved));
  }

  private static List<Xml> moved(Instance before, String state) {
    return List.of(
        Xml.of("instanceId", before.id()),
        state("currentState", state),
        state("previousState", before.state()));
  }

  private List<Xml> launch(QueryCall call) {
    int count = Integer.parseInt(call.form().find("MinCount").orElse("1"));
    if (count < 1 || count > MAX_RUN) {
      throw new AwsFault(400, "InvalidParameterValue", "MinCount must be from 1 to " + MAX_RUN);
    }
    String type = call.form().find("InstanceType").orElse("t3.micro");
    List<Instance> made =
        IntStream.range(0, count)
            .mapToObj(
                _ ->
                    new Instance(Identifiers.hex("i-", 17), type, "running", store.now(), Map.of()))
            .toList();
    store.change(
        call.deed(String.join(",", made.stream().map(Instance::id).toList())),
        world -> {
          var instances = new TreeMap<>(world.cloud().instances());
          made.forEach(instance -> instances.put(instance.id(), instance));
          return world.with(world.cloud().withInstances(instances));
        });
    return reservation(made);
  }

  private static Instance known(Cloud cloud, String id) {
    return Optional.ofNullable(cloud.instances().get(id))
        .orElseThrow(
            () ->
                new AwsFault(
                    400,
                    "InvalidInstanceID.NotFound",
                    "The instance ID '" + id + "' does not exist"));
  }

  private static List<Xml> reservation(List<Instance> instances) {
    return List.of(
        Xml.of("reservationId", "r-" + instances.getFirst().id().substring(2)),
        Xml.of("ownerId", Names.ACCOUNT),
        Xml.list("instancesSet", "item", instances.stream().map(InstanceService::view)));
  }

  private static List<Xml> view(Instance instance) {
    return List.of(
        Xml.of("instanceId", instance.id()),
        Xml.of("instanceType", instance.type()),
        state("instanceState", instance.state()),
        Xml.of("launchTime", Times.iso(instance.launched())),
        Xml.list(
            "tagSet",
            "item",
            instance.tags().entrySet().stream()
                .map(t -> List.of(Xml.of("key", t.getKey()), Xml.of("value", t.getValue())))));
  }

  private static Xml state(String element, String name) {
    return Xml.of(
        element,
        Xml.of("code", Integer.toString(STATE_CODES.getOrDefault(name, 0))),
        Xml.of("name", name));
  }
}
