package dev.holdpoint.sandbox.aws;

/** A refusal in a service's own words; thrown inside a step it leaves the world unchanged. */
public final class AwsFault extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String code;

  AwsFault(int status, String code, String message) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  /** The HTTP status it is told with. */
  public int status() {
    return status;
  }

  /** The service's error code. */
  public String code() {
    return code;
  }

  static AwsFault invalidAction(String operation) {
    return new AwsFault(
        400, "InvalidAction", "The action " + operation + " is not valid for this web service.");
  }

  static AwsFault validation(String message) {
    return new AwsFault(400, "ValidationError", message);
  }
}
