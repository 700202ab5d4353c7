package dev.holdpoint.hold;

/** The queue or its journal cannot be written; the call at hand must be refused. */
public final class HoldsUnavailable extends RuntimeException {
  public HoldsUnavailable(String problem) {
    super(problem);
  }

  public HoldsUnavailable(String problem, Throwable cause) {
    super(problem, cause);
  }
}
