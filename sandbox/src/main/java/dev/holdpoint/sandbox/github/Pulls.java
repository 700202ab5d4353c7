package dev.holdpoint.sandbox.github;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.state.Cloud;
import dev.holdpoint.sandbox.state.Pull;
import dev.holdpoint.sandbox.state.Repository;
import java.util.List;

/** Pull requests: list, read, merge. */
final class Pulls {
  private Pulls() {}

  static Reply answer(GithubCall call) {
    List<String> rest = call.rest();
    String method = call.request().method();
    if (rest.size() == 1 && method.equals("GET")) {
      return list(call);
    }
    if (rest.size() == 2 && method.equals("GET")) {
      return GithubDoor.json(200, Views.pull(known(call.repository(), rest.get(1))));
    }
    if (rest.size() == 3 && rest.get(2).equals("merge") && method.equals("PUT")) {
      return merge(call, rest.get(1));
    }
    throw GithubFault.notFound();
  }

  private static Reply list(GithubCall call) {
    String state = call.request().field("state").orElse("open");
    ArrayNode all = GithubCall.JSON.createArrayNode();
    call.repository().pulls().stream()
        .filter(pull -> state.equals("all") || pull.state().equals("open") == state.equals("open"))
        .forEach(pull -> all.add(Views.pull(pull)));
    return GithubDoor.json(200, all);
  }

  private static Reply merge(GithubCall call, String number) {
    Repository after =
        call.change(
            "merge pull request",
            call.fullName() + "#" + number,
            repository -> merged(repository, known(repository, number)));
    String base = known(after, number).base();
    return GithubDoor.json(
        200,
        GithubCall.JSON
            .createObjectNode()
            .put("sha", after.refs().getOrDefault("refs/heads/" + base, ""))
            .put("merged", true)
            .put("message", "Pull Request successfully merged"));
  }

  private static Repository merged(Repository repository, Pull pull) {
    if (!pull.state().equals("open")) {
      throw new GithubFault(405, "Pull Request is not mergeable");
    }
    String head = repository.refs().get("refs/heads/" + pull.head());
    if (head == null) {
      throw new GithubFault(405, "Head branch was deleted");
    }
    return repository
        .withRefs(Cloud.plus(repository.refs(), "refs/heads/" + pull.base(), head))
        .withPulls(
            repository.pulls().stream()
                .map(other -> other.number() == pull.number() ? other.merged() : other)
                .toList());
  }

  private static Pull known(Repository repository, String number) {
    return repository.pulls().stream()
        .filter(pull -> Integer.toString(pull.number()).equals(number))
        .findFirst()
        .orElseThrow(GithubFault::notFound);
  }
}
