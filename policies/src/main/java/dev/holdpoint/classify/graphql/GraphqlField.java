package dev.holdpoint.classify.graphql;

import dev.holdpoint.action.Value;
import java.util.Optional;

/**
 * One field at the top of an operation: what GraphQL runs as one step.
 *
 * @param alias the name that the answer has it under; empty without one
 * @param arguments variables filled in
 * @param secret a field inside, or this one, that reads a secret
 * @param loss a field inside that is spoken like a deletion and takes arguments
 */
record GraphqlField(
    Kind kind,
    String name,
    Optional<String> alias,
    Value.Fields arguments,
    Optional<String> secret,
    Optional<String> loss) {

  /** The operation that a field stands in. */
  enum Kind {
    QUERY,
    MUTATION,
    SUBSCRIPTION;

    String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
