package dev.holdpoint.classify.aws;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.Undo;
import java.util.List;
import java.util.Locale;

/** What a request to AWS would do, from the catalog, the curated rules and its parameters. */
public final class AwsActions {
  private AwsActions() {}

  /** The action; with effect {@code UNKNOWN} when the catalog does not know the operation. */
  public static Action of(AwsRequest request) {
    var service = AwsCatalog.standard().owning(request.service(), request.operation());
    if (service.isEmpty()) {
      return Action.unknown(
          "aws",
          request.service().toLowerCase(Locale.ROOT),
          request.operation(),
          "no model of AWS has this operation");
    }
    var operation = service.get().operation(request.operation()).orElseThrow();
    return new Action(
        "aws",
        service.get().head().cli(),
        operation.name(),
        effect(operation),
        List.of(),
        Count.UNKNOWN,
        request.parameters(),
        Undo.UNKNOWN,
        List.of("catalog: " + operation.effect()));
  }

  private static Effect effect(AwsOperation operation) {
    return switch (operation.effect()) {
      case 'r' -> Effect.READ;
      case 'c' -> Effect.CREATE;
      case 'u', 't' -> Effect.UPDATE;
      case 'd' -> Effect.DELETE;
      case 'p' -> Effect.GRANT;
      default -> Effect.UNKNOWN;
    };
  }
}
