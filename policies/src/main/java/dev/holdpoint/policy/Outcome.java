package dev.holdpoint.policy;

/** What a rule asks for. */
public sealed interface Outcome {

  record Allow() implements Outcome {}

  record Hold(Quorum quorum) implements Outcome {}

  record Deny() implements Outcome {}

  Outcome ALLOW = new Allow();
  Outcome DENY = new Deny();

  /** {@code allow}, {@code hold} or {@code deny}. */
  default String word() {
    return switch (this) {
      case Allow() -> "allow";
      case Hold(Quorum quorum) -> "hold";
      case Deny() -> "deny";
    };
  }

  /** True for hold and deny: what is not known then counts as matched. */
  default boolean restricts() {
    return !(this instanceof Allow);
  }
}
