package dev.holdpoint.policy;

/**
 * What is to happen with a call. Outcomes form a lattice: allow, then hold by growing quorum, then
 * deny; joining takes the most restrictive.
 */
public sealed interface Decision {
  Basis basis();

  record Allow(Basis basis) implements Decision {}

  record Hold(Basis basis, Quorum quorum) implements Decision {}

  record Deny(Basis basis) implements Decision {}

  /** {@code allow}, {@code hold} or {@code deny}. */
  default String word() {
    return switch (this) {
      case Allow a -> "allow";
      case Hold h -> "hold";
      case Deny d -> "deny";
    };
  }

  /** True when this is at least as restrictive as the other in every respect. */
  default boolean atLeastAsStrictAs(Decision other) {
    return switch (this) {
      case Deny d -> true;
      case Hold(Basis b, Quorum mine) ->
          switch (other) {
            case Allow a -> true;
            case Hold(Basis ob, Quorum theirs) -> mine.and(theirs).equals(mine);
            case Deny d -> false;
          };
      case Allow a -> other instanceof Allow;
    };
  }
}
