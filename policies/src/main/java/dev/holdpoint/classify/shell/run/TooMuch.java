package dev.holdpoint.classify.shell.run;

/** A script that takes more steps, or nests deeper, than a person could check. */
public final class TooMuch extends RuntimeException {
  TooMuch(String limit) {
    super(limit);
  }
}
