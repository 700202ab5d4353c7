package dev.holdpoint.facts;

/** The upstream could not be asked; the message is safe to show. */
final class ReadingFailed extends RuntimeException {
  ReadingFailed(String message) {
    super(message);
  }
}
