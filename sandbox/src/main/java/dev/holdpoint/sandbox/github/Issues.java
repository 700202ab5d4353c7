package dev.holdpoint.sandbox.github;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.holdpoint.sandbox.http.Reply;
import dev.holdpoint.sandbox.state.Issue;
import dev.holdpoint.sandbox.state.Pull;
import dev.holdpoint.sandbox.state.Repository;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Issues: list, read, create. */
final class Issues {
  private Issues() {}

  static Reply answer(GithubCall call) {
    boolean one = call.rest().size() == 2;
    if (call.rest().size() > 2) {
      throw GithubFault.notFound();
    }
    return switch (call.request().method()) {
      case "GET" -> one ? one(call) : list(call);
      case "POST" -> create(call);
      default -> throw GithubFault.notFound();
    };
  }

  private static Reply one(GithubCall call) {
    return call.repository().issues().stream()
        .filter(issue -> Integer.toString(issue.number()).equals(call.rest().get(1)))
        .findFirst()
        .map(issue -> GithubDoor.json(200, Views.issue(issue)))
        .orElseThrow(GithubFault::notFound);
  }

  private static Reply list(GithubCall call) {
    ArrayNode all = GithubCall.JSON.createArrayNode();
    call.repository().issues().forEach(issue -> all.add(Views.issue(issue)));
    return GithubDoor.json(200, all);
  }

  private static Reply create(GithubCall call) {
    String title = call.need("title");
    String body = call.body().path("body").asText();
    Repository after =
        call.change(
            "create issue",
            call.fullName(),
            repository ->
                repository.withIssues(
                    Stream.concat(
                            repository.issues().stream(),
                            Stream.of(new Issue(next(repository), title, body, "dana", "open")))
                        .toList()));
    return GithubDoor.json(201, Views.issue(after.issues().getLast()));
  }

  private static int next(Repository repository) {
    return 1
        + IntStream.concat(
                repository.issues().stream().mapToInt(Issue::number),
                repository.pulls().stream().mapToInt(Pull::number))
            .max()
            .orElse(0);
  }
}
