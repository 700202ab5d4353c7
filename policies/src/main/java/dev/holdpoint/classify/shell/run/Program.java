package dev.holdpoint.classify.shell.run;

/** Knows what one program or family of programs would do. */
@FunctionalInterface
public interface Program {
  /** Adds the program's actions to the session; answers what it would print, if that is known. */
  Stream run(Invocation call, Session session);
}
