package dev.holdpoint.sandbox.github;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.state.Repository;

/** A repository itself: read, edit, delete. */
final class Repositories {
  private Repositories() {}

  static Reply answer(GithubCall call) {
    return switch (call.request().method()) {
      case "GET" -> GithubDoor.json(200, Views.repository(call.repository()));
      case "PATCH" -> edit(call);
      case "DELETE" -> {
        call.remove();
        yield Reply.empty(204);
      }
      default -> throw GithubFault.notFound();
    };
  }

  private static Reply edit(GithubCall call) {
    JsonNode body = call.body();
    Repository after =
        call.change(
            "edit repository",
            call.fullName(),
            repository -> {
              Repository.About next = edited(repository.about(), body);
              return next.equals(repository.about()) ? repository : repository.with(next);
            });
    return GithubDoor.json(200, Views.repository(after));
  }

  private static Repository.About edited(Repository.About old, JsonNode body) {
    String visibility = body.path("visibility").asText(old.visibility());
    if (body.path("private").isBoolean()) {
      visibility = body.path("private").asBoolean() ? "private" : "public";
    }
    return new Repository.About(
        body.path("description").asText(old.description()),
        visibility,
        body.path("default_branch").asText(old.defaultBranch()),
        body.path("archived").asBoolean(old.archived()));
  }
}
