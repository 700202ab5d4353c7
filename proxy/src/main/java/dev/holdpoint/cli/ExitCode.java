package dev.holdpoint.cli;

/** What the process tells its caller. */
public final class ExitCode {
  public static final int DONE = 0;

  /** The answer is no: denied, a policy test failed, a ledger is broken. */
  public static final int NO = 1;

  public static final int WRONG_USE = 2;
  public static final int UNREACHABLE = 3;

  private ExitCode() {}
}
