package dev.holdpoint.classify.shell.run;

import dev.holdpoint.action.Classification;
import dev.holdpoint.classify.shell.syntax.BashGrammar;
import dev.holdpoint.classify.shell.syntax.Node;
import dev.holdpoint.classify.shell.syntax.Parsed;
import dev.holdpoint.classify.shell.syntax.Word;
import java.util.List;
import java.util.Optional;

/**
 * Walks a script and collects what it would do. Follows constants through assignments, branches,
 * loops and functions; never runs anything. One walk per instance.
 */
public final class Interpreter {
  private static final int MAX_DEPTH = 40;
  private static final int MAX_VALUES = 64;

  private final BashGrammar grammar;
  private final Outcome outcome = new Outcome();
  private final Expansion expansion = new Expansion(this::scoped);
  private final Redirections redirections = new Redirections(expansion, outcome);
  private final Commands commands;
  private int depth;

  private Interpreter(BashGrammar grammar, Programs programs) {
    this.grammar = grammar;
    this.commands = new Commands(this, programs);
  }

  /** What that script would do. */
  public static Classification classify(BashGrammar grammar, Programs programs, Node script) {
    var walk = new Interpreter(grammar, programs);
    try {
      walk.run(script, Environment.initial(), Stream.NOTHING);
    } catch (TooMuch limit) {
      return new Classification.Unrecognized("shell", String.valueOf(limit.getMessage()));
    }
    if (walk.outcome.actions().isEmpty()) {
      walk.outcome.add(Actions.read("", "nothing", "no command runs"));
    }
    return new Classification.Recognized(walk.outcome.actions(), walk.outcome.completeness(), "");
  }

  Outcome outcome() {
    return outcome;
  }

  Expansion expansion() {
    return expansion;
  }

  /** Walks shell text; text that is not known or not grammatical is an unknown action. */
  Stream text(Argument script, Environment environment, Stream input) {
    if (!script.literal()) {
      outcome.add(Actions.unknown("", "computed script", "a script that is computed at run time"));
      return Stream.OPAQUE;
    }
    return switch (grammar.parse(script.text())) {
      case Parsed.Script(Node root) -> run(root, environment, input);
      case Parsed.Broken(String reason) -> {
        outcome.add(Actions.unknown("", "unreadable script", "an inner script is " + reason));
        yield Stream.OPAQUE;
      }
    };
  }

  /** Runs a body in a copy of the environment. */
  Stream scoped(Node body, Environment environment) {
    return run(body, environment.copy(), Stream.NOTHING);
  }

  Stream run(Node node, Environment environment, Stream input) {
    outcome.step();
    if (++depth > MAX_DEPTH) {
      throw new TooMuch("more than " + MAX_DEPTH + " levels");
    }
    try {
      return switch (node) {
        case Node.Sequence(var nodes) -> sequence(nodes, environment, input);
        case Node.Chain(var steps) -> chain(steps, environment, input);
        case Node.Choice(var branches) -> choice(branches, environment, input);
        case Node.Loop loop -> loop(loop, environment, input);
        case Node.Scoped(Node body) -> run(body, environment.copy(), input);
        case Node.Pipeline(var stages) -> pipeline(stages, environment, input);
        case Node.Redirected(Node body, var redirects) ->
            redirections.around(redirects, environment, input, in -> run(body, environment, in));
        case Node.Function(String name, Node body) -> {
          environment.define(name, body);
          yield Stream.NOTHING;
        }
        case Node.Declaration declaration -> commands.declare(declaration, environment);
        case Node.Computed(var words) -> computed(words, environment);
        case Node.Simple simple -> commands.simple(simple, environment, input);
      };
    } finally {
      depth--;
    }
  }

  Stream simpleRedirects(Node.Simple simple, Environment environment, Stream input) {
    var bare = new Node.Simple(simple.assignments(), simple.words(), List.of());
    return redirections.around(
        simple.redirects(), environment, input, in -> run(bare, environment, in));
  }

  private Stream computed(List<Word> words, Environment environment) {
    expansion.words(words, environment);
    return Stream.NOTHING;
  }

  private Stream sequence(List<Node> nodes, Environment environment, Stream input) {
    Stream printed = Stream.NOTHING;
    for (Node node : nodes) {
      printed = printed.then(run(node, environment, input));
    }
    return printed;
  }

  /** Later steps may not run, so what they set is uncertain after the chain, not within it. */
  private Stream chain(List<Node> steps, Environment environment, Stream input) {
    Stream printed = run(steps.getFirst(), environment, input);
    Environment certain = environment.copy();
    for (Node step : steps.subList(1, steps.size())) {
      printed = certainly(printed.then(run(step, environment, input)));
    }
    environment.blend(certain);
    return printed;
  }

  private static Stream certainly(Stream printed) {
    return printed instanceof Stream.Nothing ? printed : Stream.OPAQUE;
  }

  private Stream choice(List<Node> branches, Environment environment, Stream input) {
    Environment before = environment.copy();
    Stream printed = Stream.NOTHING;
    for (Node branch : branches) {
      Environment own = before.copy();
      printed = printed.then(run(branch, own, input));
      environment.blend(own);
    }
    return certainly(printed);
  }

  private Stream loop(Node.Loop loop, Environment environment, Stream input) {
    List<Argument> values = expansion.words(loop.values(), environment);
    rehearse(loop, environment, input);
    boolean countable =
        !values.isEmpty()
            && values.size() <= MAX_VALUES
            && values.stream().allMatch(value -> value.literal() && !value.pattern());
    if (loop.variable().isEmpty() || !countable) {
      loop.variable().ifPresent(environment::forget);
      return certainly(run(loop.body(), environment, input));
    }
    Stream printed = Stream.NOTHING;
    Environment before = environment.copy();
    for (Argument value : values) {
      Environment own = before.copy();
      own.set(loop.variable().get(), value.text());
      printed = printed.then(run(loop.body(), own, input));
      environment.blend(own);
    }
    return certainly(printed);
  }

  /** What a body sets may be seen by its next round: such variables are not constants in it. */
  private void rehearse(Node.Loop loop, Environment environment, Stream input) {
    boolean before = outcome.mute(true);
    try {
      Environment trial = environment.copy();
      loop.variable().ifPresent(trial::forget);
      run(loop.body(), trial, input);
      environment.blend(trial);
    } finally {
      outcome.mute(before);
    }
  }

  private Stream pipeline(List<Node> stages, Environment environment, Stream input) {
    Stream flowing = input;
    for (int i = 0; i < stages.size(); i++) {
      Stream printed = run(stages.get(i), environment.copy(), flowing);
      flowing = printed instanceof Stream.Nothing ? Stream.OPAQUE : printed;
    }
    return flowing;
  }

  /** Runs all bodies that a function name may have. */
  Optional<Stream> function(Invocation call, Environment environment) {
    List<Node> bodies = environment.function(call.name());
    if (bodies.isEmpty()) {
      return Optional.empty();
    }
    Optional<List<Argument>> outer = environment.positional();
    environment.positional(call.arguments());
    Stream printed = Stream.NOTHING;
    for (Node body : bodies) {
      printed = printed.then(run(body, environment, call.input()));
    }
    outer.ifPresentOrElse(environment::positional, environment::forgetPositional);
    return Optional.of(printed);
  }
}
