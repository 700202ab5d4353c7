package dev.holdpoint.upstream;

/**
 * Why an answer does not come, or not to its end.
 *
 * @param stage how far it had come
 * @param late whether a deadline ended it
 * @param sentence for the client and the record, without secrets
 */
public record Failure(Stage stage, boolean late, String sentence) {

  /** How far a sending had come. */
  public enum Stage {
    /** No byte of the request was sent. */
    UNSENT,
    /** Sent, wholly or in part, and no answer head came. */
    SENT,
    /** The answer broke off. */
    ANSWERING,
    /** The answer had come to its end, but not the request. */
    ANSWERED
  }
}
