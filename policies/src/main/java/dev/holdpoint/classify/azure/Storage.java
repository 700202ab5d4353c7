package dev.holdpoint.classify.azure;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Count;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.Target;
import dev.holdpoint.action.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The data planes of Storage accounts: blobs, files, queues, tables, data lake. The method with
 * {@code comp=} and {@code action=} says what is done; bodies are content.
 */
final class Storage {
  private static final Map<String, String> OUTER =
      Map.of(
          "blob",
          "container",
          "dfs",
          "container",
          "file",
          "share",
          "queue",
          "queue",
          "table",
          "table");
  private static final Map<String, String> INNER =
      Map.of("blob", "blob", "dfs", "path", "file", "file", "queue", "message", "table", "entity");

  private Storage() {}

  static Action action(HttpCall call, AzureRequest request, String account, String service) {
    String part = request.query().text("comp").or(() -> request.query().text("action")).orElse("");
    String comp = part.toLowerCase(Locale.ROOT);
    int size = request.segments().size();
    boolean inner = size > 1 && !(service.equals("queue") && size == 2);
    String kind = (inner ? INNER : OUTER).getOrDefault(service, "resource");
    Effect effect = effect(call, request, comp);
    String method = request.method().toLowerCase(Locale.ROOT);
    boolean clears = service.equals("queue") && size == 2;
    String id = size == 0 ? "*" : String.join("/", request.segments());
    boolean whole = !inner && effect == Effect.DELETE || clears;
    Count count = whole ? Count.UNBOUNDED : AzureActions.count(effect, size > 0);
    var read =
        new AzureRequest(
            request.method(), request.segments(), request.query(), Optional.of(Value.Fields.NONE));
    return AzureActions.of(
        read,
        new AzureActions.Asked(
            "storage",
            service + "/" + kind + "/" + (comp.isEmpty() ? method : method + "-" + comp),
            effect,
            List.of(Target.of(kind, id, Map.of("account", account))),
            count));
  }

  private static Effect effect(HttpCall call, AzureRequest request, String comp) {
    return switch (request.method()) {
      case "GET", "HEAD", "OPTIONS" -> Effect.READ;
      case "DELETE" -> Effect.DELETE;
      case "PUT" -> put(call, request, comp);
      case "MERGE" -> Effect.UPDATE;
      case "PATCH" -> comp.startsWith("setaccesscontrol") ? Effect.GRANT : Effect.UPDATE;
      case "POST" ->
          switch (comp) {
            case "userdelegationkey" -> Effect.DISCLOSE;
            case "query" -> Effect.READ;
            case "" -> request.last().equals("$batch") ? Effect.UNKNOWN : Effect.CREATE;
            default -> Effect.UNKNOWN;
          };
      default -> Effect.UNKNOWN;
    };
  }

  private static Effect put(HttpCall call, AzureRequest request, String comp) {
    boolean isPublic = call.headers().first("x-ms-blob-public-access").isPresent();
    if (isPublic) {
      return Effect.EXPOSE;
    }
    boolean deletes =
        call.headers().first("x-ms-write").orElse("").equalsIgnoreCase("clear")
            || call.headers().first("x-ms-page-write").orElse("").equalsIgnoreCase("clear");
    return switch (comp) {
      case "acl", "permission" -> Effect.GRANT;
      case "immutabilitypolicies", "legalhold", "properties", "metadata" -> Effect.UPDATE;
      case "page", "range" -> deletes ? Effect.DELETE : Effect.UPDATE;
      case "" -> request.segments().isEmpty() ? Effect.UNKNOWN : Effect.CREATE;
      default -> Effect.UPDATE;
    };
  }
}
