package dev.holdpoint.sandbox.github;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.Repository;
import java.util.List;

/**
 * Git references. There are no commits here, so an update without {@code force} is taken as a fast
 * forward unless the branch is protected.
 */
final class Refs {
  private Refs() {}

  static Reply answer(GithubCall call) {
    List<String> rest = call.rest();
    boolean known =
        rest.size() > 1 && List.of("ref", "refs", "matching-refs").contains(rest.get(1));
    if (!known) {
      throw GithubFault.notFound();
    }
    String ref = "refs/" + String.join("/", rest.subList(2, rest.size()));
    return switch (call.request().method()) {
      case "GET" -> rest.get(1).equals("ref") ? one(call, ref) : list(call, ref);
      case "POST" -> create(call);
      case "PATCH" -> update(call, ref);
      case "DELETE" -> delete(call, ref);
      default -> throw GithubFault.notFound();
    };
  }

  private static Reply one(GithubCall call, String ref) {
    return GithubDoor.json(200, Views.ref(ref, known(call.repository(), ref)));
  }

  private static Reply list(GithubCall call, String prefix) {
    ArrayNode all = GithubCall.JSON.createArrayNode();
    call.repository().refs().entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .forEach(entry -> all.add(Views.ref(entry.getKey(), entry.getValue())));
    return GithubDoor.json(200, all);
  }

  private static Reply create(GithubCall call) {
    String ref = call.need("ref");
    String commit = call.need("sha");
    call.change(
        "create ref",
        call.fullName() + "@" + ref,
        repository -> {
          if (repository.refs().containsKey(ref)) {
            throw new GithubFault(422, "Reference already exists");
          }
          return repository.withRefs(Cloud.plus(repository.refs(), ref, commit));
        });
    return GithubDoor.json(201, Views.ref(ref, commit));
  }

  private static Reply update(GithubCall call, String ref) {
    String commit = call.need("sha");
    boolean force = call.body().path("force").asBoolean(false);
    call.change(
        force ? "force update ref" : "update ref",
        call.fullName() + "@" + ref,
        repository -> {
          requireUnprotected(repository, ref);
          return known(repository, ref).equals(commit)
              ? repository
              : repository.withRefs(Cloud.plus(repository.refs(), ref, commit));
        });
    return GithubDoor.json(200, Views.ref(ref, commit));
  }

  private static Reply delete(GithubCall call, String ref) {
    call.change(
        "delete ref",
        call.fullName() + "@" + ref,
        repository -> {
          requireUnprotected(repository, ref);
          known(repository, ref);
          return repository.withRefs(Cloud.minus(repository.refs(), ref));
        });
    return Reply.empty(204);
  }

  private static void requireUnprotected(Repository repository, String ref) {
    if (repository.protection().containsKey(ref.replaceFirst("^refs/heads/", ""))) {
      throw new GithubFault(422, "Protected branch update failed for " + ref + ".");
    }
  }

  private static String known(Repository repository, String ref) {
    String commit = repository.refs().get(ref);
    if (commit == null) {
      throw new GithubFault(422, "Reference does not exist");
    }
    return commit;
  }
}
