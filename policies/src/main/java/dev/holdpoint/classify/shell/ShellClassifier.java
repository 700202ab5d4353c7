package dev.holdpoint.classify.shell;

import dev.holdpoint.action.Classification;
import dev.holdpoint.action.Fingerprint;
import dev.holdpoint.action.HttpCall;
import dev.holdpoint.action.ShellCall;
import dev.holdpoint.classify.shell.command.KnownPrograms;
import dev.holdpoint.classify.shell.run.Interpreter;
import dev.holdpoint.classify.shell.run.Programs;
import dev.holdpoint.classify.shell.syntax.BashGrammar;
import dev.holdpoint.classify.shell.syntax.Parsed;
import dev.holdpoint.classify.spi.CallClassifier;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** What a shell line would do: the actions of all commands that it could run. */
public final class ShellClassifier implements CallClassifier<ShellCall> {
  private final BashGrammar grammar = new BashGrammar();
  private final Programs programs;

  /** {@code http} answers for commands that send a request, so that each effect has one name. */
  public ShellClassifier(Function<HttpCall, Classification> http) {
    this.programs = new KnownPrograms(http);
  }

  @Override
  public Classification classify(ShellCall call) {
    return switch (grammar.parse(call.command())) {
      case Parsed.Broken(String reason) -> new Classification.Unrecognized("shell", reason);
      case Parsed.Script(var root) ->
          identified(Interpreter.classify(grammar, programs, root), call);
    };
  }

  /** The same actions may stand in another order or place: the line itself tells calls apart. */
  private static Classification identified(Classification answer, ShellCall call) {
    if (!(answer instanceof Classification.Recognized(var actions, var completeness, var none))) {
      return answer;
    }
    String text = call.cwd().orElse("") + "\n" + call.command();
    String identity = Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)).hex();
    return new Classification.Recognized(actions, completeness, identity);
  }
}
