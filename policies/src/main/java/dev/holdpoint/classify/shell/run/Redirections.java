package dev.holdpoint.classify.shell.run;

import dev.holdpoint.action.Effect;
import dev.holdpoint.classify.shell.syntax.Redirect;
import java.util.List;
import java.util.function.UnaryOperator;

/** Redirections: what is read from and written to files beside the command itself. */
final class Redirections {
  private final Expansion expansion;
  private final Outcome outcome;

  Redirections(Expansion expansion, Outcome outcome) {
    this.expansion = expansion;
    this.outcome = outcome;
  }

  Stream around(
      List<Redirect> redirects, Environment environment, Stream input, UnaryOperator<Stream> body) {
    Stream in = input;
    boolean captured = false;
    for (Redirect redirect : redirects) {
      switch (redirect) {
        case Redirect.Here(var content) -> {
          Argument text = expansion.single(content, environment);
          in = text.literal() ? new Stream.Known(text.text()) : Stream.OPAQUE;
        }
        case Redirect.Input(var file) -> {
          expansion.words(List.of(file), environment).forEach(path -> Files.read(path, outcome));
          in = Stream.OPAQUE;
        }
        case Redirect.Output(var file, boolean append) -> {
          expansion
              .words(List.of(file), environment)
              .forEach(path -> Files.write(path, append, outcome));
          captured = true;
        }
        case Redirect.Duplicate() -> {}
      }
    }
    Stream printed = body.apply(in);
    return captured ? Stream.NOTHING : printed;
  }

  /** What reading or writing one file means. */
  private static final class Files {
    static void read(Argument path, Outcome outcome) {
      if (path.literal() && PathKind.of(path.text()) == PathKind.SECRET) {
        outcome.add(
            Actions.of(
                "", "read", Effect.DISCLOSE, List.of(Actions.file(path.text())), "reads a secret"));
      }
    }

    static void write(Argument path, boolean append, Outcome outcome) {
      outcome.add(FileWrites.redirect(path, append));
    }
  }
}
