package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Effect;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Programs of which one sub-command runs another program: {@code npx}, {@code uv run}, {@code
 * docker exec}.
 */
final class Launchers {
  private final Map<String, Program> programs;

  private Launchers(Map<String, Program> programs) {
    this.programs = programs;
  }

  /**
   * How the program's line leads to another.
   *
   * @param words sub-commands that come first
   * @param behind reads what follows them
   */
  private record Way(List<String> words, Wrapper behind) {}

  static void addTo(Map<String, Program> programs) {
    var all = new Launchers(programs);
    for (String name : List.of("npx", "bunx", "pnpx", "uvx")) {
      all.add(name, "", 0, "-p --package -c --call --from --with --python");
    }
    for (String name :
        List.of("uv", "poetry", "pipenv", "pdm", "hatch", "rye", "pipx", "conda", "mamba")) {
      all.add(name, "run", 0, "-n --name -p --with --python --project --directory --extra --group");
    }
    all.add("npm", "exec", 0, "-p --package -c --call");
    for (String name : List.of("pnpm", "yarn", "bun")) {
      all.add(name, "exec", 0, "-p --package");
      all.add(name, "dlx", 0, "-p --package");
      all.add(name, "x", 0, "-p --package");
    }
    all.add("bundle", "exec", 0, "--gemfile");
    all.add("direnv", "exec", 1, "");
    all.add("aws-vault", "exec", 1, "-d -r --duration --region");
    all.add("op", "run", 0, "--env-file --account");
    all.add("doppler", "run", 0, "-p -c --project --config");
    all.add("mise", "exec", 1, "");
    for (String name : List.of("docker", "podman", "nerdctl")) {
      all.add(name, "exec", 1, "-e --env -u --user -w --workdir --env-file --detach-keys");
      all.add(name, "container exec", 1, "-e --env -u --user -w --workdir --env-file");
      all.add(name, "compose exec", 1, "-e --env -u --user -w --workdir --index");
    }
    all.add("docker-compose", "exec", 1, "-e --env -u --user -w --workdir --index");
    all.add("lxc", "exec", 1, "--env --user --cwd");
    all.add("vagrant", "ssh", 0, "-c --command");
  }

  private void add(String name, String words, int operands, String valued) {
    var way =
        new Way(
            words.isEmpty() ? List.of() : List.of(words.split(" ")),
            new Wrapper(Set.of(valued.split(" ")), operands, false));
    Program other = programs.get(name);
    programs.put(name, (call, session) -> run(way, other, call, session));
  }

  private Stream run(
      Way way, @org.jspecify.annotations.Nullable Program other, Invocation call, Session session) {
    List<Argument> words = call.arguments();
    boolean leads =
        words.size() > way.words().size()
            && words.stream()
                .limit(way.words().size())
                .map(Argument::text)
                .toList()
                .equals(way.words());
    List<Argument> rest =
        leads ? way.behind().behind(words.subList(way.words().size(), words.size())) : List.of();
    if (rest.isEmpty() && other != null) {
      return other.run(call, session);
    }
    return launch(rest, call, session);
  }

  /** A program that is not known here may be fetched from anywhere before it runs. */
  private Stream launch(List<Argument> rest, Invocation call, Session session) {
    String name = rest.isEmpty() ? "" : rest.getFirst().text().replaceFirst("(?<=.)@.*", "");
    if (!programs.containsKey(name) && !name.matches("\\.{0,2}/.*|.*\\.py")) {
      session.add(
          Actions.of(
              call.name(),
              (call.name() + " " + name).strip(),
              Effect.EXECUTE,
              List.of(),
              "runs a package"));
      return Stream.OPAQUE;
    }
    var plain = new java.util.ArrayList<>(rest);
    plain.set(0, new Argument(name, rest.getFirst().literal(), false));
    return session.command(plain, call.input(), call.environment());
  }
}
