package dev.holdpoint.gateway.wire;

/**
 * Bytes that are not one well-formed HTTP/1.1 message. The message is safe to show: it never quotes
 * what was sent.
 */
public final class Malformed extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  public Malformed(String problem) {
    this(400, problem);
  }

  public Malformed(int status, String problem) {
    super(problem, null, false, false);
    this.status = status;
  }

  /** The status that answers it: 400, 413, 417 or 431. */
  public int status() {
    return status;
  }

  /** What is wrong, in words. */
  public String problem() {
    return String.valueOf(getMessage());
  }
}
