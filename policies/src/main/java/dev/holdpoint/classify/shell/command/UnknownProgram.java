package dev.holdpoint.classify.shell.command;

import dev.holdpoint.action.Effect;
import dev.holdpoint.classify.shell.run.Actions;
import dev.holdpoint.classify.shell.run.Invocation;
import dev.holdpoint.classify.shell.run.Program;
import dev.holdpoint.classify.shell.run.Session;
import dev.holdpoint.classify.shell.run.Stream;
import dev.holdpoint.classify.tool.Verbs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A program that no table knows. Its sub-commands' verbs are believed as far as they say what it
 * does; without one nothing is known.
 */
final class UnknownProgram implements Program {
  /** Sub-commands stand among the first words. */
  private static final int WORDS = 4;

  @Override
  public Stream run(Invocation call, Session session) {
    Options options = Options.gnu(call.arguments());
    if (call.name().contains("/")) {
      OwnScripts.run(call, session);
    } else if (Harmless.asksForHelp(call.arguments(), options)) {
      session.add(Actions.read(call.name(), call.name(), "asks for help only"));
    } else {
      byVerbs(call, options, session);
    }
    return Stream.OPAQUE;
  }

  static void byVerbs(Invocation call, Options options, Session session) {
    session.partial();
    var words = words(options);
    Optional<Effect> effect = Verbs.of(words);
    boolean destructive = options.options().stream().anyMatch(UnknownProgram::destroys);
    if (destructive && effect.map(e -> e != Effect.DELETE).orElse(true)) {
      effect = Optional.of(Effect.DELETE);
    }
    String operation = (call.name() + " " + String.join(" ", words)).strip();
    boolean open = options.from(0).stream().limit(WORDS).anyMatch(o -> !o.literal());
    if (serves(words)) {
      session.add(Actions.localCode(call.name(), operation, "starts a server on this machine"));
    } else if (effect.isEmpty()
        || open && !effect.get().callClass().equals(Effect.DELETE.callClass())) {
      session.add(Actions.unknown(call.name(), operation, "no table knows this program"));
    } else {
      session.add(
          Actions.of(
              call.name(),
              operation,
              effect.get(),
              List.of(),
              "judged by its verb; program unknown"));
    }
  }

  private static boolean destroys(Options.Option option) {
    return Verbs.parts(option.name()).stream()
        .filter(part -> !part.equals("force"))
        .anyMatch(part -> Verbs.effect(part).equals(Optional.of(Effect.DELETE)));
  }

  /** Words with numbers in them are names of things rather than verbs. */
  private static boolean plain(List<String> parts) {
    return parts.stream().noneMatch(part -> part.matches(".*[0-9].*"));
  }

  /** Servers that a developer starts on this machine. */
  private static boolean serves(List<String> words) {
    return words.size() == 1 && words.getFirst().matches("serve|server|dev");
  }

  private static List<String> words(Options options) {
    var words = new ArrayList<String>();
    for (int i = 0; i < WORDS; i++) {
      options
          .word(i)
          .filter(word -> word.matches("[A-Za-z][A-Za-z0-9_:-]*"))
          .map(Verbs::parts)
          .filter(parts -> plain(parts) || Verbs.of(parts).equals(Optional.of(Effect.DELETE)))
          .ifPresent(words::addAll);
    }
    return words;
  }
}
