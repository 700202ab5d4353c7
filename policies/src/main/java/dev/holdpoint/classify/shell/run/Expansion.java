package dev.holdpoint.classify.shell.run;

import dev.holdpoint.classify.shell.syntax.Node;
import dev.holdpoint.classify.shell.syntax.Word;
import dev.holdpoint.classify.shell.syntax.Word.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Words to arguments: braces, variables, substitutions and field splitting. One walk, one thread.
 */
final class Expansion {
  /** Runs a body in a scope of its own and answers what it prints. */
  private final BiFunction<Node, Environment, Stream> substitute;

  Expansion(BiFunction<Node, Environment, Stream> substitute) {
    this.substitute = substitute;
  }

  List<Argument> words(List<Word> words, Environment environment) {
    var made = new ArrayList<Argument>();
    for (Word word : words) {
      for (Word each : Braces.expand(word)) {
        made.addAll(new Fields(environment).add(each));
      }
    }
    return made;
  }

  /** One value without splitting, as in an assignment or a here-document. */
  Argument single(Word word, Environment environment) {
    var quoted = word.parts().stream().map(Expansion::quoted).toList();
    var fields = new Fields(environment).add(new Word(quoted));
    return fields.size() == 1 ? fields.getFirst() : Argument.of("");
  }

  private static Part quoted(Part part) {
    return switch (part) {
      case Part.Literal(String text, boolean quoted) -> new Part.Literal(text, true);
      case Part.Variable(var name, boolean plain, var inner, boolean quoted) ->
          new Part.Variable(name, plain, inner, true);
      case Part.Substitution(Node body, boolean quoted) -> new Part.Substitution(body, true);
      case Part.Process process -> process;
      case Part.Computed computed -> computed;
    };
  }

  /** The fields that one word falls into. */
  private final class Fields {
    private final Environment environment;
    private final List<Argument> done = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private boolean literal = true;
    private boolean pattern;
    private boolean started;

    Fields(Environment environment) {
      this.environment = environment;
    }

    List<Argument> add(Word word) {
      word.parts().forEach(this::add);
      finish();
      return done;
    }

    private void add(Part part) {
      switch (part) {
        case Part.Literal(String piece, boolean quoted) -> {
          pattern |= !quoted && piece.matches("(?s).*[*?\\[].*");
          append(piece);
          started = true;
        }
        case Part.Variable variable -> variable(variable);
        case Part.Substitution(Node body, boolean quoted) ->
            output(substitute.apply(body, environment), quoted);
        case Part.Process(Node body, boolean quoted) -> {
          var _ = substitute.apply(body, environment);
          unknown("$<(…)");
        }
        case Part.Computed(var inner, boolean quoted) -> {
          words(inner, environment);
          unknown("$((…))");
        }
      }
    }

    private void variable(Part.Variable variable) {
      words(variable.inner(), environment);
      boolean all = variable.name().equals("@") || variable.name().equals("*");
      if (all && variable.plain() && environment.positional().isPresent()) {
        positional(environment.positional().get());
        return;
      }
      Optional<String> value = variable.plain() ? value(variable.name()) : Optional.empty();
      if (value.isPresent()) {
        output(new Stream.Known(value.get()), variable.quoted());
      } else {
        unknown("$" + variable.name());
      }
    }

    private Optional<String> value(String name) {
      if (!name.matches("[1-9]")) {
        return environment.value(name);
      }
      int index = Integer.parseInt(name) - 1;
      return environment
          .positional()
          .filter(all -> index < all.size() && all.get(index).literal())
          .map(all -> all.get(index).text());
    }

    private void positional(List<Argument> all) {
      for (int i = 0; i < all.size(); i++) {
        if (i > 0) {
          finish();
        }
        started = true;
        literal &= all.get(i).literal();
        pattern |= all.get(i).pattern();
        append(all.get(i).text());
      }
    }

    private void output(Stream printed, boolean quoted) {
      switch (printed) {
        case Stream.Known(String value) when quoted -> {
          append(value.replaceFirst("\n+$", ""));
          started = true;
        }
        case Stream.Known(String value) when environment.splitsAtSpace() -> split(value);
        case Stream.Nothing() -> unknown("$(…)");
        default -> unknown("$(…)");
      }
    }

    private void split(String value) {
      pattern |= value.matches("(?s).*[*?\\[].*");
      if (!value.isEmpty() && Character.isWhitespace(value.charAt(0))) {
        finish();
      }
      String[] pieces = value.strip().split("[ \t\n]+");
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0) {
          finish();
        }
        started |= !pieces[i].isEmpty();
        append(pieces[i]);
      }
      if (!value.isEmpty() && Character.isWhitespace(value.charAt(value.length() - 1))) {
        finish();
      }
    }

    private void unknown(String standIn) {
      started = true;
      literal = false;
      append(standIn);
    }

    private void append(String piece) {
      text.append(piece);
      if (text.length() > 1_000_000) {
        throw new TooMuch("a word longer than a million characters");
      }
    }

    private void finish() {
      if (started) {
        done.add(new Argument(text.toString(), literal, pattern));
      }
      text.setLength(0);
      literal = true;
      pattern = false;
      started = false;
    }
  }
}
