package dev.holdpoint.sandbox.github;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.state.Repository;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Branches and their protection. */
final class Branches {
  private static final String HEADS = "refs/heads/";

  private Branches() {}

  static Reply answer(GithubCall call) {
    List<String> rest = call.rest();
    if (rest.size() == 1) {
      ArrayNode all = GithubCall.JSON.createArrayNode();
      Repository repository = call.repository();
      repository.refs().keySet().stream()
          .filter(ref -> ref.startsWith(HEADS))
          .forEach(ref -> all.add(Views.branch(repository, ref.substring(HEADS.length()))));
      return GithubDoor.json(200, all);
    }
    boolean protection = rest.getLast().equals("protection") && rest.size() > 2;
    int end = protection ? rest.size() - 1 : rest.size();
    String branch = String.join("/", rest.subList(1, end));
    if (!call.repository().refs().containsKey(HEADS + branch)) {
      throw new GithubFault(404, "Branch not found");
    }
    return protection ? protection(call, branch) : one(call, branch);
  }

  private static Reply one(GithubCall call, String branch) {
    if (!call.request().method().equals("GET")) {
      throw GithubFault.notFound();
    }
    return GithubDoor.json(200, Views.branch(call.repository(), branch));
  }

  private static Reply protection(GithubCall call, String branch) {
    return switch (call.request().method()) {
      case "GET" -> GithubDoor.json(200, Views.protection(approvals(call.repository(), branch)));
      case "PUT" -> protect(call, branch);
      case "DELETE" -> {
        call.change(
            "delete branch protection",
            call.fullName() + "@" + branch,
            repository -> {
              approvals(repository, branch);
              Map<String, Integer> fewer = new TreeMap<>(repository.protection());
              fewer.remove(branch);
              return repository.withProtection(fewer);
            });
        yield Reply.empty(204);
      }
      default -> throw GithubFault.notFound();
    };
  }

  private static Reply protect(GithubCall call, String branch) {
    int count =
        call.body().at("/required_pull_request_reviews/required_approving_review_count").asInt(0);
    call.change(
        "update branch protection",
        call.fullName() + "@" + branch,
        repository -> {
          Map<String, Integer> more = new TreeMap<>(repository.protection());
          more.put(branch, count);
          return more.equals(repository.protection())
              ? repository
              : repository.withProtection(more);
        });
    return GithubDoor.json(200, Views.protection(count));
  }

  private static int approvals(Repository repository, String branch) {
    Integer count = repository.protection().get(branch);
    if (count == null) {
      throw new GithubFault(404, "Branch not protected");
    }
    return count;
  }
}
