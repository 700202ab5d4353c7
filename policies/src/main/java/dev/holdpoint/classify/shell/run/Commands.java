package dev.holdpoint.classify.shell.run;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Classification;
import dev.holdpoint.classify.shell.syntax.Node;
import dev.holdpoint.classify.shell.syntax.Node.Assignment;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Simple commands: assignments first, then the program or function that the first word names. */
final class Commands {
  private static final Set<String> PROGRAM_DIRECTORIES =
      Set.of(
          "/bin",
          "/usr/bin",
          "/usr/local/bin",
          "/sbin",
          "/usr/sbin",
          "/usr/local/sbin",
          "/opt/homebrew/bin",
          "/snap/bin");

  private final Interpreter walk;
  private final Programs programs;

  Commands(Interpreter walk, Programs programs) {
    this.walk = walk;
    this.programs = programs;
  }

  Stream simple(Node.Simple simple, Environment environment, Stream input) {
    if (!simple.redirects().isEmpty()) {
      return walk.simpleRedirects(simple, environment, input);
    }
    if (simple.words().isEmpty()) {
      assign(simple.assignments(), environment);
      return Stream.NOTHING;
    }
    List<Argument> words = walk.expansion().words(simple.words(), environment);
    if (simple.assignments().isEmpty()) {
      return command(words, input, environment);
    }
    Environment own = environment.copy();
    assign(simple.assignments(), own);
    return command(words, input, own);
  }

  Stream declare(Node.Declaration declaration, Environment environment) {
    List<Argument> words = walk.expansion().words(declaration.words(), environment);
    assign(declaration.assignments(), environment);
    boolean odd =
        words.stream().anyMatch(word -> !word.literal() || word.text().matches("-.*[niul].*"));
    if (odd) {
      declaration.assignments().forEach(each -> environment.forget(each.name()));
    }
    return Stream.NOTHING;
  }

  private void assign(List<Assignment> assignments, Environment environment) {
    for (Assignment each : assignments) {
      Argument value = walk.expansion().single(each.value(), environment);
      CodeVariables.judge(each.name(), value, environment, walk);
      if (each.plain() && value.literal()) {
        environment.set(each.name(), value.text());
      } else {
        environment.forget(each.name());
      }
    }
  }

  Stream command(List<Argument> words, Stream input, Environment environment) {
    walk.outcome().step();
    if (words.isEmpty() || !words.getFirst().literal() || words.getFirst().pattern()) {
      walk.outcome()
          .add(Actions.unknown("", "computed command", "the command's name is not literal"));
      walk.outcome().partial();
      return Stream.OPAQUE;
    }
    String name = plainName(words.getFirst().text());
    var call = new Invocation(name, words, input, environment);
    if (environment.aliased(name)) {
      walk.outcome().add(Actions.unknown(name, name, "the name was given another meaning"));
      return Stream.OPAQUE;
    }
    Optional<Stream> function = walk.function(call, environment);
    if (function.isPresent()) {
      return function.get();
    }
    return programs.named(name).run(call, new Live(environment));
  }

  /** The program's name when it stands in a usual directory; otherwise the path as it is. */
  static String plainName(String word) {
    int slash = word.lastIndexOf('/');
    if (slash < 0) {
      return word.endsWith(".exe") ? word.substring(0, word.length() - 4) : word;
    }
    return PROGRAM_DIRECTORIES.contains(word.substring(0, slash))
        ? word.substring(slash + 1)
        : word;
  }

  /** The session of one command. */
  private final class Live implements Session {
    private final Environment environment;

    Live(Environment environment) {
      this.environment = environment;
    }

    @Override
    public void add(Action action) {
      walk.outcome().add(action);
    }

    @Override
    public void add(Classification answer) {
      walk.outcome().add(answer);
    }

    @Override
    public void partial() {
      walk.outcome().partial();
    }

    @Override
    public Environment environment() {
      return environment;
    }

    @Override
    public Stream line(Argument script, Stream input) {
      return walk.text(script, environment.copy(), input);
    }

    @Override
    public Stream evaluate(Argument script, Stream input) {
      return walk.text(script, environment, input);
    }

    @Override
    public Stream command(List<Argument> words, Stream input, Environment environment) {
      return Commands.this.command(words, input, environment);
    }
  }
}
