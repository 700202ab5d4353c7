package dev.holdpoint.classify.aws;

import dev.holdpoint.action.Value;
import dev.holdpoint.classify.rule.Once;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What AWS publishes about its services: names, protocols, operations and their inputs. */
public final class AwsCatalog {
  private static final Once<AwsCatalog> STANDARD =
      new Once<>(() -> new AwsCatalog(CatalogText.load("catalog.deflate")));

  /** Names of the AWS CLI that differ from its models' names: awscli/customizations, Apache-2.0. */
  private static final Map<String, String> CLI_SERVICES =
      Map.of("s3api", "s3", "deploy", "codedeploy", "configservice", "config");

  private final List<AwsService> services;
  private final Map<String, List<AwsService>> byName = new HashMap<>();

  private AwsCatalog(CatalogText text) {
    services = List.copyOf(text.services());
    for (AwsService service : services) {
      var head = service.head();
      for (String name :
          new LinkedHashSet<>(List.of(head.cli(), head.signing(), head.endpoint()))) {
        name(name, service);
      }
    }
    text.actionsOnly().forEach(service -> name(service.head().cli(), service));
  }

  private void name(String name, AwsService service) {
    byName.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>()).add(service);
  }

  /** The shipped catalog; loads on first use. */
  public static AwsCatalog standard() {
    return STANDARD.get();
  }

  /**
   * The model's name of a command of the AWS CLI, for example {@code cloudformation} and {@code
   * delete-stack} to {@code DeleteStack}; empty when no operation has that name.
   */
  public static Optional<String> cliOperation(String cliService, String cliCommand) {
    return standard().commanded(cliService, cliCommand).map(AwsOperation::name);
  }

  /**
   * Options of a command of the AWS CLI as input members, for example {@code stack-name} to {@code
   * StackName}; an option that no member answers to keeps its name.
   */
  public static Value.Fields cliParameters(
      String cliService, String cliCommand, Value.Fields options) {
    var found = standard().commanded(cliService, cliCommand);
    var named = new TreeMap<String, Value>();
    options
        .fields()
        .forEach(
            (option, value) ->
                named.put(
                    found.flatMap(o -> o.member(option)).map(AwsMember::name).orElse(option),
                    value));
    return new Value.Fields(named);
  }

  Optional<AwsOperation> commanded(String cliService, String cliCommand) {
    String name = CLI_SERVICES.getOrDefault(cliService, cliService);
    return services.stream()
        .filter(service -> service.head().cli().equals(name))
        .findFirst()
        .flatMap(service -> service.spelled(cliCommand));
  }

  List<AwsService> services() {
    return services;
  }

  /** Services of that signing name, endpoint prefix or CLI name. */
  List<AwsService> named(String name) {
    String wanted = CLI_SERVICES.getOrDefault(name, name).toLowerCase(Locale.ROOT);
    return byName.getOrDefault(wanted, List.of());
  }

  /** Services whose host names start so. */
  List<AwsService> hosted(String name) {
    return services.stream()
        .filter(s -> s.head().endpoint().equalsIgnoreCase(name) || s.head().cli().equals(name))
        .toList();
  }

  /** Services whose credential scope has that name. */
  List<AwsService> signing(String name) {
    return services.stream().filter(s -> s.head().signing().equalsIgnoreCase(name)).toList();
  }

  /**
   * The service of that name that has the operation. Where several share one API on the wire
   * ({@code rds}, {@code docdb} and {@code neptune}), the one that the API was made for: a request
   * cannot tell them apart.
   */
  Optional<AwsService> owning(String name, String operation) {
    return named(name).stream()
        .filter(service -> service.has(operation))
        .findFirst()
        .map(service -> shared(service, operation));
  }

  /** Of services that share one API on the wire, the one that the API was made for. */
  AwsService shared(AwsService service, String operation) {
    var head = service.head();
    return services.stream()
        .filter(other -> other.head().signing().equals(head.signing()))
        .filter(other -> other.head().version().equals(head.version()))
        .filter(other -> other.head().target().equals(head.target()))
        .filter(other -> other.head().cli().equals(head.signing()))
        .filter(other -> other.has(operation))
        .findFirst()
        .orElse(service);
  }
}
