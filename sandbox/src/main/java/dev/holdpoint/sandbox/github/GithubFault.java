package dev.holdpoint.sandbox.github;

/** A refusal in the API's words; thrown inside a step it leaves the world unchanged. */
public final class GithubFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;

  GithubFault(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** The HTTP status it is told with. */
  public int status() {
    return status;
  }

  static GithubFault notFound() {
    return new GithubFault(404, "Not Found");
  }
}
