package dev.holdpoint.facts;

import dev.holdpoint.action.Target;
import dev.holdpoint.action.Value;
import dev.holdpoint.assess.TargetFacts;
import java.util.Optional;

/** Facts about repositories and their branches, read through the REST API. */
final class GitHubFacts {
  private GitHubFacts() {}

  static Optional<TargetFacts> of(Asking ask, Target target) {
    String repository =
        target.kind().equals("repository") ? target.id() : target.scope().get("repository");
    if (repository == null || !repository.contains("/") || repository.contains("*")) {
      return Optional.empty();
    }
    var found = ask.json("/repos/" + repository);
    if (found.isEmpty()) {
      return Optional.of(Known.missing("repository " + repository, "get a repository"));
    }
    var known = new Known("get a repository").state("repository " + repository);
    found
        .get()
        .text("default_branch")
        .ifPresent(branch -> known.says(repository + " has default branch " + branch));
    if (found.get().get("open_issues_count").orElse(Value.NOTHING)
        instanceof Value.Number(var open)) {
      known.says(repository + " has " + open.toPlainString() + " open issues and pull requests");
    }
    if (target.kind().equals("branch") || target.kind().equals("ref")) {
      branch(ask, known, repository, target.id());
    }
    return Optional.of(known.facts());
  }

  private static void branch(Asking ask, Known known, String repository, String id) {
    String name = id.replaceFirst("^(refs/)?heads/", "");
    ask.json("/repos/" + repository + "/branches/" + Asking.encode(name))
        .ifPresent(
            branch -> {
              if (branch.get("protected").orElse(Value.NOTHING)
                  instanceof Value.Flag(boolean guarded)) {
                known.says("branch " + name + (guarded ? " is protected" : " is not protected"));
              }
              if (branch.get("commit").orElse(Value.NOTHING) instanceof Value.Fields commit) {
                commit.text("sha").ifPresent(sha -> known.state("head " + sha));
              }
            });
  }
}
