package dev.holdpoint.gateway.wire;

/**
 * The status line and header fields of one answer, kept as the upstream sent them.
 *
 * @param minor 0 or 1, of HTTP/1
 * @param framing as declared; the request's method can still mean that there is no body
 * @param persistent whether the upstream goes on with this connection
 * @param ours whether it holds fields whose names start with {@code Holdpoint-}
 * @param raw all bytes, the empty line included; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and copied for nobody
public record AnswerHead(
    int status, int minor, BodyFraming framing, boolean persistent, boolean ours, byte[] raw) {

  /** An interim answer, after which the final one follows; 101 is final. */
  public boolean isInterim() {
    return status < 200 && status != 101;
  }
}
