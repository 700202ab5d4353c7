package dev.holdpoint.sandbox.aws;

import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.Environment;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.List;
import java.util.Optional;

/** Elastic Beanstalk. */
final class EnvironmentService implements QueryService {
  private final WorldStore store;

  EnvironmentService(WorldStore store) {
    this.store = store;
  }

  @Override
  public String namespace() {
    return "http://elasticbeanstalk.amazonaws.com/docs/2010-12-01/";
  }

  @Override
  public Optional<List<Xml>> run(QueryCall call) {
    return switch (call.operation()) {
      case "DescribeEnvironments" -> Optional.of(describe(call.form()));
      case "DescribeApplications" -> Optional.of(applications());
      case "CreateEnvironment" -> Optional.of(create(call));
      case "TerminateEnvironment" -> Optional.of(terminate(call));
      default -> Optional.empty();
    };
  }

  private List<Xml> describe(Form form) {
    List<String> names = form.list("EnvironmentNames.member");
    return List.of(
        Xml.list(
            "Environments",
            "member",
            store.snapshot().cloud().environments().values().stream()
                .filter(env -> names.isEmpty() || names.contains(env.name()))
                .filter(e -> form.find("ApplicationName").map(e.application()::equals).orElse(true))
                .map(env -> view(env, "Ready"))));
  }

  private List<Xml> applications() {
    return List.of(
        Xml.list(
            "Applications",
            "member",
            store.snapshot().cloud().environments().values().stream()
                .map(Environment::application)
                .distinct()
                .map(name -> List.of(Xml.of("ApplicationName", name)))));
  }

  private List<Xml> create(QueryCall call) {
    Environment made =
        new Environment(
            call.form().need("EnvironmentName"),
            Identifiers.hex("e-", 10),
            call.form().need("ApplicationName"),
            call.form().find("VersionLabel").orElse("v1"),
            store.now());
    store.change(
        call.deed(made.name()),
        world -> {
          if (world.cloud().environments().containsKey(made.name())) {
            throw new AwsFault(
                400, "InvalidParameterValue", "Environment " + made.name() + " already exists.");
          }
          return world.with(
              world
                  .cloud()
                  .withEnvironments(Cloud.plus(world.cloud().environments(), made.name(), made)));
        });
    return view(made, "Launching");
  }

  private List<Xml> terminate(QueryCall call) {
    Environment doomed = named(call.form());
    store.change(
        call.deed(doomed.name()),
        world -> {
          Cloud cloud = world.cloud();
          return cloud.environments().containsKey(doomed.name())
              ? world.with(cloud.withEnvironments(Cloud.minus(cloud.environments(), doomed.name())))
              : world;
        });
    return view(doomed, "Terminating");
  }

  private Environment named(Form form) {
    return store.snapshot().cloud().environments().values().stream()
        .filter(
            env ->
                form.find("EnvironmentName").map(env.name()::equals).orElse(false)
                    || form.find("EnvironmentId").map(env.id()::equals).orElse(false))
        .findFirst()
        .orElseThrow(
            () ->
                new AwsFault(
                    400,
                    "InvalidParameterValue",
                    "No Environment found for EnvironmentName = '"
                        + form.find("EnvironmentName").orElse("")
                        + "'."));
  }

  private static List<Xml> view(Environment env, String status) {
    return List.of(
        Xml.of("EnvironmentName", env.name()),
        Xml.of("EnvironmentId", env.id()),
        Xml.of("ApplicationName", env.application()),
        Xml.of("VersionLabel", env.versionLabel()),
        Xml.of("DateCreated", Times.iso(env.created())),
        Xml.of("Status", status),
        Xml.of("Health", status.equals("Ready") ? "Green" : "Grey"));
  }
}
