package dev.holdpoint.web;

import dev.holdpoint.action.Value;

/**
 * A request that is refused, as RFC 9457 tells it: what, where, and what to do.
 *
 * <p>Texts never echo what was sent beyond the names of fields.
 */
public final class Problem extends RuntimeException {
  private final int status;
  private final String reason;
  private final String title;
  private final transient Value.Fields more;

  private Problem(int status, String reason, String title, String detail, Value.Fields more) {
    super(detail, null, false, false);
    this.status = status;
    this.reason = reason;
    this.title = title;
    this.more = more;
  }

  /**
   * @param reason the typed word, for example {@code unknown-field}
   * @param title what is wrong, a few words
   * @param detail where, and what to do
   */
  public static Problem of(int status, String reason, String title, String detail) {
    return new Problem(status, reason, title, detail, Value.Fields.NONE);
  }

  /** A request that cannot be understood. */
  public static Problem malformed(String reason, String detail) {
    return of(400, reason, "The request cannot be understood", detail);
  }

  public static Problem notFound(String detail) {
    return of(404, "not-found", "There is no such thing", detail);
  }

  /** The same with one more member. */
  public Problem with(String name, Value value) {
    return new Problem(status, reason, title, detail(), more.with(name, value));
  }

  public int status() {
    return status;
  }

  public String reason() {
    return reason;
  }

  public String title() {
    return title;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  /** As {@code application/problem+json}. */
  public Reply reply() {
    Value.Fields body =
        more.with("type", "urn:holdpoint:" + reason)
            .with("reason", reason)
            .with("title", title)
            .with("status", status)
            .with("detail", detail());
    Reply reply = Reply.json(status, body).with("Content-Type", "application/problem+json");
    return status == 401 ? reply.with("WWW-Authenticate", "Bearer realm=\"holdpoint\"") : reply;
  }
}
