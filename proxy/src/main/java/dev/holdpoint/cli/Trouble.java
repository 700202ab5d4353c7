package dev.holdpoint.cli;

/** Why a command cannot do what it was asked; printed as one sentence, without a stack trace. */
public final class Trouble extends RuntimeException {
  private final int exitCode;

  private Trouble(int exitCode, String message) {
    super(message);
    this.exitCode = exitCode;
  }

  public static Trouble use(String message) {
    return new Trouble(ExitCode.WRONG_USE, message);
  }

  public static Trouble unreachable(String message) {
    return new Trouble(ExitCode.UNREACHABLE, message);
  }

  public int exitCode() {
    return exitCode;
  }
}
