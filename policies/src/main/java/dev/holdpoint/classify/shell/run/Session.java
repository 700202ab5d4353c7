package dev.holdpoint.classify.shell.run;

import dev.holdpoint.action.Action;
import dev.holdpoint.action.Classification;
import java.util.List;

/** What a program may ask of the walk that it is part of. */
public interface Session {
  void add(Action action);

  /** Takes over what another classifier says. */
  void add(Classification answer);

  /** Says that something was not literal, although the effect is known. */
  void partial();

  /** Variables and functions as the script has set them so far. */
  Environment environment();

  /** Walks shell text that a program would run in a shell of its own. */
  Stream line(Argument script, Stream input);

  /** Runs a command as if it stood in the script itself, with that environment. */
  Stream command(List<Argument> words, Stream input, Environment environment);

  /** Walks shell text in the present shell, as {@code eval} does. */
  Stream evaluate(Argument script, Stream input);
}
