package dev.holdpoint.classify.shell.run;

/** All known programs. */
@FunctionalInterface
public interface Programs {
  /** The program of that name; a program for unknown names when there is none. */
  Program named(String name);
}
