package dev.holdpoint.sandbox.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdpoint.sandbox.http.Door;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.List;

/** The API server: sends each path to discovery, reading or writing, and renders refusals. */
public final class KubernetesDoor implements Door {
  private final Reads reads;
  private final Writes writes;
  private final Scale scale;

  /** Serves the cluster of that world. */
  public KubernetesDoor(WorldStore store) {
    reads = new Reads(store);
    writes = new Writes(store);
    scale = new Scale(store, writes);
  }

  @Override
  public Reply answer(Request request) {
    try {
      List<String> parts = request.parts();
      String first = parts.isEmpty() ? "" : parts.getFirst();
      return switch (first) {
        case "api", "apis" -> {
          int roots = first.equals("api") ? 2 : 3;
          yield parts.size() <= roots
              ? json(200, Discovery.answer(parts))
              : resource(request, ResourcePath.of(parts));
        }
        case "version" -> json(200, Discovery.version());
        case "healthz", "livez", "readyz" -> Reply.text(200, "text/plain", "ok");
        case "openapi" -> OpenApi.answer(parts);
        default -> throw KubernetesFault.noSuchPath();
      };
    } catch (KubernetesFault fault) {
      return json(fault.code(), fault.status());
    }
  }

  private Reply resource(Request request, ResourcePath path) {
    if (path.subresource().equals("scale") && path.kind().hasScale()) {
      return scale.answer(request, path);
    }
    if (path.subresource().equals("log") && path.kind().kind().equals("Pod")) {
      return reads.log(path);
    }
    if (!path.subresource().isEmpty() && !path.subresource().equals("status")) {
      throw KubernetesFault.noSuchPath();
    }
    return switch (request.method()) {
      case "GET", "HEAD" -> reads.answer(request, path);
      default -> writes.answer(request, path);
    };
  }

  static Reply json(int status, JsonNode body) {
    return Reply.text(status, "application/json", body + "\n");
  }
}
