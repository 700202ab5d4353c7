package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Effect;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Argument;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import java.util.ArrayList;
import java.util.List;

/** {@code find}: reads, unless an action of its expression deletes, writes or runs something. */
final class FindProgram implements Program {
  private final Program remove;

  FindProgram(Program remove) {
    this.remove = remove;
  }

  @Override
  public Stream run(Invocation call, Session session) {
    session.add(Actions.read("find", "find", "looks for files"));
    List<Argument> words = call.arguments();
    for (int i = 0; i < words.size(); i++) {
      Argument word = words.get(i);
      if (word.anything()) {
        session.partial();
      }
      switch (word.text()) {
        case "-delete" -> delete(call, session);
        case "-exec", "-execdir", "-ok", "-okdir" -> i = execute(call, i + 1, session);
        case "-fprint", "-fprint0", "-fls", "-fprintf" ->
            session.add(Actions.of("find", word.text(), Effect.UPDATE, List.of(), "writes a file"));
        default -> {}
      }
    }
    return Stream.OPAQUE;
  }

  /** Deletes below its starting points. */
  private void delete(Invocation call, Session session) {
    var paths = new ArrayList<Argument>();
    for (Argument word : call.arguments()) {
      if (word.option() || word.is("!") || word.is("(")) {
        break;
      }
      paths.add(new Argument(word.text() + "/*", word.literal(), true));
    }
    remove.run(call.with(paths.isEmpty() ? List.of(Argument.of("./*")) : paths), session);
  }

  private static int execute(Invocation call, int from, Session session) {
    List<Argument> words = call.arguments();
    var command = new ArrayList<Argument>();
    int at = from;
    while (at < words.size() && !words.get(at).is(";") && !words.get(at).is("+")) {
      Argument word = words.get(at++);
      command.add(word.text().contains("{}") ? Argument.unknown(word.text()) : word);
    }
    session.partial();
    session.command(command, Stream.NOTHING, call.environment());
    return at;
  }
}
