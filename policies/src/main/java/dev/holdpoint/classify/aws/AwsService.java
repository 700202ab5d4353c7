package dev.holdpoint.classify.aws;

import dev.holdpoint.classify.rule.Once;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * One service of AWS in one API version. Its operations are read from the catalog when first asked
 * for.
 */
final class AwsService {
  private final Head head;
  private final Supplier<AwsOperations> operations;
  private final Once<AwsRoutes> routes;

  /**
   * @param cli the AWS CLI's name
   * @param endpoint host name prefix
   * @param signing name in the credential scope
   * @param target prefix of {@code X-Amz-Target}; empty when the service does not use it
   * @param dated whether every path starts with a version date
   */
  record Head(
      String cli,
      String endpoint,
      String signing,
      Set<String> protocols,
      String target,
      String version,
      boolean dated) {}

  AwsService(Head head, Supplier<AwsOperations> operations) {
    this.head = head;
    this.operations = operations;
    this.routes = new Once<>(() -> new AwsRoutes(operations.get().all()));
  }

  Head head() {
    return head;
  }

  boolean speaks(String protocol) {
    return head.protocols().contains(protocol);
  }

  Optional<AwsOperation> operation(String name) {
    return operations.get().named(name);
  }

  boolean has(String operation) {
    return operations.get().has(operation);
  }

  /** The operation by the CLI's spelling, for example {@code delete-stack}. */
  Optional<AwsOperation> spelled(String spelled) {
    return operations.get().folded(AwsNames.fold(spelled));
  }

  /** Only for services that speak REST. */
  AwsRoutes routes() {
    return routes.get();
  }

  Collection<AwsOperation> operations() {
    return operations.get().all();
  }
}
