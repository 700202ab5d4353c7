package dev.holdpoint.classify.shell.syntax;

/** Text that this package does not understand; never leaves it. */
final class SyntaxFault extends RuntimeException {
  SyntaxFault(String reason) {
    super(reason);
  }
}
