package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Body;
import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Effect;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** {@code gh}: each command is the request that it sends, which its classifier judges. */
final class GhProgram implements Program {
  private static final Set<String> VALUED =
      Set.of(
          "-R",
          "--repo",
          "-X",
          "--method",
          "-f",
          "--raw-field",
          "-F",
          "--field",
          "-H",
          "--header",
          "--input",
          "-q",
          "--jq",
          "-t",
          "--template",
          "--hostname",
          "--visibility",
          "-b",
          "--body",
          "--title",
          "-B",
          "--base",
          "--head",
          "-l",
          "--label",
          "-L",
          "--limit",
          "--json",
          "-s",
          "--state",
          "-a",
          "--assignee",
          "-m",
          "--milestone",
          "-e",
          "--env",
          "-o",
          "--org",
          "-r",
          "--ref",
          "--app",
          "-c",
          "--comment",
          "--reason",
          "-w",
          "--workflow",
          "--default-branch",
          "--description",
          "--body-file",
          "--match-head-commit",
          "--subject",
          "--author",
          "--notes",
          "-n",
          "--notes-file",
          "--search",
          "-S",
          "--cache",
          "-p",
          "--preview",
          "-j",
          "--job",
          "--target",
          "--pattern",
          "-D",
          "--dir",
          "-u",
          "--user");
  private static final Set<String> READS =
      Set.of(
          "list",
          "view",
          "status",
          "diff",
          "checks",
          "watch",
          "search",
          "browse",
          "download",
          "verify",
          "ls",
          "get",
          "check",
          "repos",
          "issues",
          "prs",
          "commits",
          "code",
          "logs",
          "ports",
          "trusted-root",
          "item-list",
          "field-list");
  private static final Set<String> LOCAL =
      Set.of("clone", "checkout", "set-default", "co", "develop");

  private final GithubRequests requests;

  GhProgram(Function<HttpCall, Classification> http) {
    this.requests = new GithubRequests(http);
  }

  @Override
  public Stream run(Invocation call, Session session) {
    Options options = Options.of(call.arguments(), VALUED, Options.Style.GNU);
    if (!options.literal()) {
      session.partial();
    }
    String first = options.word(0).orElse("");
    boolean computed = options.operands().stream().limit(2).anyMatch(word -> !word.literal());
    if (Harmless.asksForHelp(call.arguments(), options) || options.operands().isEmpty()) {
      session.add(Actions.read("gh", "gh", "asks for help only"));
    } else if (first.equals("api")) {
      api(options, session);
    } else if (computed) {
      session.add(Actions.unknown("gh", "gh", "a command that is computed"));
    } else {
      command(first, options, session);
    }
    return Stream.OPAQUE;
  }

  private void api(Options options, Session session) {
    List<Argument> fields = options.values("-f", "--raw-field", "-F", "--field");
    boolean data = !fields.isEmpty() || options.has("--input");
    Argument method = options.value("-X", "--method").orElse(Argument.of(data ? "POST" : "GET"));
    Argument path =
        options.operands().size() > 1 ? options.operands().get(1) : Argument.unknown("$");
    if (!method.literal() || path.anything()) {
      session.add(Actions.unknown("gh", "gh api", "a request that is computed"));
      return;
    }
    boolean plain = fields.stream().allMatch(Argument::literal) && !options.has("--input");
    boolean get = method.text().equalsIgnoreCase("GET");
    Body body = !data || get ? Body.NONE : plain ? GithubRequests.body(fields) : Body.UNREAD;
    requests.send(method.text(), path.text().replaceFirst("^https://[^/]+/", ""), body, session);
  }

  private void command(String first, Options options, Session session) {
    String second = options.word(1).orElse("");
    String third = options.word(2).orElse("");
    if (first.equals("repo") && second.equals("edit")) {
      repositoryEdit(options, session);
      return;
    }
    String deep = first + "-" + second + "-" + third;
    String name = requests.knows(deep) ? deep : first + "-" + second;
    int words = requests.knows(deep) ? 3 : 2;
    if (requests.knows(name)) {
      requests.send(name, options, options.from(words), session);
      boolean branch = name.matches("pr-(merge|close)") && options.has("-d", "--delete-branch");
      if (branch) {
        requests.send(
            "DELETE",
            "repos/" + GithubRequests.repository(options) + "/git/refs/heads/_",
            Body.NONE,
            session);
      }
    } else {
      session.add(other(first, second, third));
    }
  }

  private static dev.holdpoint.action.Action other(String first, String second, String third) {
    String spoken = ("gh " + first + " " + second).strip();
    Optional<Effect> effect = Optional.empty();
    if (first.equals("auth")) {
      effect =
          Optional.of(
              second.equals("token")
                  ? Effect.DISCLOSE
                  : second.equals("status") ? Effect.READ : Effect.UPDATE);
    } else if (first.matches("search|status|browse|version|completion|help")
        || READS.contains(second)
        || READS.contains(third)) {
      effect = Optional.of(Effect.READ);
    } else if (LOCAL.contains(second) || first.matches("config|alias|co")) {
      effect = Optional.of(Effect.UPDATE);
    }
    return effect
        .map(known -> Actions.of("gh", spoken, known, List.of(), "a command of the client"))
        .orElseGet(() -> Actions.unknown("gh", spoken, "no such command is known"));
  }

  private void repositoryEdit(Options options, Session session) {
    Optional<Argument> visibility = options.value("--visibility");
    Body body =
        visibility.isPresent()
            ? GithubRequests.body(List.of(Argument.of("visibility=" + visibility.get().text())))
            : Body.UNREAD;
    boolean mild =
        visibility.isEmpty()
            && options.options().stream()
                .allMatch(
                    o -> o.name().matches("--(description|homepage|add-topic|remove-topic)|-d|-h"));
    String repository = options.word(2).orElseGet(() -> GithubRequests.repository(options));
    requests.send(
        "PATCH", "repos/" + repository, mild ? Body.of("{\"description\":\"\"}") : body, session);
  }
}
