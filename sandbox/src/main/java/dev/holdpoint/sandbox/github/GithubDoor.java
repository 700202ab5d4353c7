package dev.holdpoint.sandbox.github;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.http.Door;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.http.Request;
import dev.holdpoint.sandbox.state.WorldStore;
import java.util.List;

/** The REST API, at the root or under {@code /api/v3} as on an enterprise host. */
public final class GithubDoor implements Door {
  private final WorldStore store;

  /** Serves the code host of that world. */
  public GithubDoor(WorldStore store) {
    this.store = store;
  }

  @Override
  public Reply answer(Request request) {
    try {
      List<String> parts = request.parts();
      boolean enterprise = parts.size() >= 2 && parts.subList(0, 2).equals(List.of("api", "v3"));
      return route(request, enterprise ? parts.subList(2, parts.size()) : parts);
    } catch (GithubFault fault) {
      ObjectNode body =
          GithubCall.JSON
              .createObjectNode()
              .put("message", fault.getMessage())
              .put("documentation_url", "https://docs.github.com/rest")
              .put("status", Integer.toString(fault.status()));
      return json(fault.status(), body);
    }
  }

  private Reply route(Request request, List<String> parts) {
    if (parts.equals(List.of("user")) && request.method().equals("GET")) {
      return json(200, Views.user("dana"));
    }
    if (parts.equals(List.of("user", "repos")) && request.method().equals("GET")) {
      ArrayNode all = GithubCall.JSON.createArrayNode();
      store
          .snapshot()
          .codeHost()
          .repositories()
          .values()
          .forEach(r -> all.add(Views.repository(r)));
      return json(200, all);
    }
    if (parts.size() < 3 || !parts.getFirst().equals("repos")) {
      throw GithubFault.notFound();
    }
    String fullName = parts.get(1) + "/" + parts.get(2);
    GithubCall call = new GithubCall(store, request, fullName, parts.subList(3, parts.size()));
    return switch (call.rest().isEmpty() ? "" : call.rest().getFirst()) {
      case "" -> Repositories.answer(call);
      case "branches" -> Branches.answer(call);
      case "git" -> Refs.answer(call);
      case "pulls" -> Pulls.answer(call);
      case "issues" -> Issues.answer(call);
      default -> throw GithubFault.notFound();
    };
  }

  static Reply json(int status, JsonNode body) {
    return Reply.text(status, "application/json; charset=utf-8", body.toString());
  }
}
