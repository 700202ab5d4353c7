package dev.holdpoint.sandbox.github;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.holdpoint.sandbox.state.Issue;
import dev.holdpoint.sandbox.state.Pull;
import dev.holdpoint.sandbox.state.Repository;

/** Things as the API shows them. */
final class Views {
  private Views() {}

  static ObjectNode user(String login) {
    return object().put("login", login).put("id", 1001).put("type", "User");
  }

  static ObjectNode repository(Repository repository) {
    String[] name = repository.fullName().split("/", 2);
    ObjectNode view =
        object()
            .put("id", 4_200)
            .put("name", name[1])
            .put("full_name", repository.fullName())
            .put("private", !repository.about().visibility().equals("public"))
            .put("visibility", repository.about().visibility())
            .put("description", repository.about().description())
            .put("default_branch", repository.about().defaultBranch())
            .put("archived", repository.about().archived())
            .put("open_issues_count", repository.issues().size());
    view.set("owner", user(name[0]).put("type", "Organization"));
    return view;
  }

  static ObjectNode branch(Repository repository, String name) {
    ObjectNode view =
        object().put("name", name).put("protected", repository.protection().containsKey(name));
    view.putObject("commit").put("sha", repository.refs().get("refs/heads/" + name));
    return view;
  }

  static ObjectNode protection(int approvals) {
    ObjectNode view = object();
    view.putObject("required_pull_request_reviews")
        .put("required_approving_review_count", approvals);
    view.putObject("allow_force_pushes").put("enabled", false);
    return view;
  }

  static ObjectNode ref(String ref, String commit) {
    ObjectNode view = object().put("ref", ref);
    view.putObject("object").put("type", "commit").put("sha", commit);
    return view;
  }

  static ObjectNode pull(Pull pull) {
    ObjectNode view =
        object()
            .put("number", pull.number())
            .put("title", pull.title())
            .put("state", pull.state().equals("merged") ? "closed" : pull.state())
            .put("merged", pull.state().equals("merged"));
    view.putObject("head").put("ref", pull.head());
    view.putObject("base").put("ref", pull.base());
    return view;
  }

  static ObjectNode issue(Issue issue) {
    ObjectNode view =
        object()
            .put("number", issue.number())
            .put("title", issue.title())
            .put("body", issue.body())
            .put("state", issue.state());
    view.set("user", user(issue.author()));
    return view;
  }

  private static ObjectNode object() {
    return GithubCall.JSON.createObjectNode();
  }
}
